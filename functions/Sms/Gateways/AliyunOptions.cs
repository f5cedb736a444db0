namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:Aliyun:*</c>.</summary>
public sealed class AliyunOptions : GatewayOptions;
