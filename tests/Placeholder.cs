namespace Hotline.Tests;
