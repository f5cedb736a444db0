// The whole city in one resource group; what `dotnet publish functions` gives is deployed to its app. No keys and no connection strings: the app reaches everything with its managed identity.
targetScope = 'resourceGroup'

@description('Short name of the city, in lower case letters and digits; part of every resource name.')
@minLength(3)
@maxLength(11)
param city string

@description('Azure region. The texts and phones of enterprises stay in it.')
param location string = resourceGroup().location

@description('The issuer of staff tokens, for Entra ID https://login.microsoftonline.com/{tenant}/v2.0.')
param identityIssuer string

@description('The audience of staff tokens: the application (client) id of the app registration.')
param identityAudience string

@description('Object id of the person or group that may write the secrets.')
param vaultOfficerId string

@description('How texts go out. Sandbox keeps them for the office to read; each other gateway needs its secrets in the vault and its own settings below.')
@allowed(['sandbox', 'aliyun', 'tencent', 'twilio'])
param smsGateway string = 'sandbox'

@description('Further settings of texts, none of them secret: signatures, templates, and what the gateway asks for. Names as in the README, with __ for a colon.')
param smsSettings object = {}

@description('Instances at most. Past the number of ballot shards more writers only buy conflicts.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('HTTP instances kept warm. An SMS gateway waits 700 ms for its webhook, less than a cold start takes.')
@minValue(0)
param alwaysReadyHttp int = 1

var suffix = uniqueString(resourceGroup().id, city)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-hotline-${city}'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: 'hotline-${city}'
    location: location
    publisherId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('sthl${city}${suffix}', 24)
    location: location
    writerId: identity.outputs.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: take('kv-${city}-${suffix}', 24)
    location: location
    readerId: identity.outputs.principalId
    officerId: vaultOfficerId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-hotline-${city}-${suffix}'
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    vaultUri: secrets.outputs.vaultUri
    monitoringConnection: monitoring.outputs.connection
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    issuer: identityIssuer
    audience: identityAudience
    smsGateway: smsGateway
    smsSettings: smsSettings
  }
}

output appName string = app.outputs.name
output appUrl string = app.outputs.url
output vaultName string = secrets.outputs.name
