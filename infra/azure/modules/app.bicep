param name string
param location string
param identityId string
param identityClientId string
param storageName string
param deploymentContainerUrl string
param vaultUri string
param monitoringConnection string
param maximumInstanceCount int
param alwaysReadyHttp int
param issuer string
param audience string
param smsGateway string
param smsSettings object

// Only the chosen gateway's: a reference to a secret that nobody wrote would be read as the secret itself.
var gatewaySettings = {
  sandbox: {}
  aliyun: {
    Sms__Aliyun__AccessKeyId: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-aliyun-key-id)'
    Sms__Aliyun__AccessKeySecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-aliyun-key)'
  }
  tencent: {
    Sms__Tencent__WebhookSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-tencent-secret)'
    Sms__Tencent__SecretId: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-tencent-key-id)'
    Sms__Tencent__SecretKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-tencent-key)'
  }
  twilio: {
    Sms__Twilio__WebhookSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-twilio-secret)'
    Sms__Twilio__AccountSid: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-twilio-key-id)'
    Sms__Twilio__AuthToken: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-twilio-key)'
  }
}

var settings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  // The app's own pages are at '/'.
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoringConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Hotline__Secret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/hotline-secret)'
  Sms__Aliyun__WebhookSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-aliyun-secret)'
  Sms__Gateway: smsGateway
  Identity__Issuer: issuer
  Identity__Audience: audience
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: 2048
        alwaysReady: [
          {
            name: 'http'
            instanceCount: alwaysReadyHttp
          }
        ]
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, gatewaySettings[smsGateway], smsSettings, {
    // Links in texts to enterprises; set the city's own domain here once it has one.
    Messages__PublicUrl: 'https://${app.properties.defaultHostName}'
  })
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
