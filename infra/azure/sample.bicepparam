using 'main.bicep'

param city = 'qinghe'
param identityIssuer = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
param identityAudience = '00000000-0000-0000-0000-000000000000'
param vaultOfficerId = '00000000-0000-0000-0000-000000000000'
// Once a gateway is contracted: param smsGateway = 'aliyun', its secrets in the vault, and
// param smsSettings = { Sms__Senders__hotline__Sign: '…', Sms__Aliyun__Templates__hotline: 'SMS_…' }
