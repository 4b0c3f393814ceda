using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ali@example.com", "ali@example.com")]
    [InlineData(" Ali.R+1@Mail.Example.CO ", "Ali.R+1@mail.example.co")]
    [InlineData("ali۱۲@example.com", "ali12@example.com")]
    [InlineData("mailto:ali@example.com", "ali@example.com")]
    public void An_address_is_read_in_its_usual_form(string text, string address) => EmailAddress.Read(text).ShouldBe(address);

    [Theory]
    [InlineData("ali")]
    [InlineData("ali@")]
    [InlineData("@example.com")]
    [InlineData("ali@example")]
    [InlineData("ali@example..com")]
    [InlineData("ali@ex ample.com")]
    [InlineData("a@b@example.com")]
    [InlineData("علی@example.com")]
    [InlineData("ali@-example.com")]
    [InlineData("ali@1.2.3.4")]
    [InlineData("")]
    public void What_can_receive_no_mail_is_none(string text) => EmailAddress.Read(text).ShouldBeNull();
}
