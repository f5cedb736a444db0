using Hotline.Recounting;

return await RecountCommand.RunAsync(args, Console.Out);
