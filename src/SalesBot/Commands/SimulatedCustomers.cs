using System.Collections.Immutable;
using SalesBot.Core.Interview;

namespace SalesBot.Commands;

/// <summary>
/// Customers drawn at random: the type evenly, each answer from the shipped levels of that type or, for a share of the answers, evenly
/// among the options. A customer's answer to a question does not depend on when, or by which form, it is asked, so forms are compared on the same customers.
/// </summary>
internal sealed class SimulatedCustomers
{
    private readonly Interviewer _interviewer;
    private readonly int[] _types;
    private readonly byte[,] _answers; // [customer, question] -> option

    public SimulatedCustomers(Interviewer interviewer, int count, double noise, int seed)
    {
        _interviewer = interviewer;
        _types = new int[count];
        _answers = new byte[count, interviewer.Questions.Length];
        var random = new Random(seed);
        for (var customer = 0; customer < count; customer++)
        {
            _types[customer] = random.Next(interviewer.Lens.Types.Length);
            for (var q = 0; q < interviewer.Questions.Length; q++)
            {
                var question = interviewer.Questions[q];
                var slip = random.NextDouble() < noise;
                var draw = random.NextDouble();
                _answers[customer, q] = (byte)(slip ? (int)(draw * question.Options.Length) : Drawn(question, _types[customer], draw));
            }
        }
    }

    public int Count => _types.Length;

    /// <summary>Position of the customer's true type in the lens.</summary>
    public int TypeOf(int customer) => _types[customer];

    public Answer Answer(int customer, Question question) =>
        new(question.Id, question.Options[_answers[customer, _interviewer.Questions.IndexOf(question)]].Id);

    /// <summary>Plays the adaptive interview to its end; one tap an answer.</summary>
    public ImmutableArray<Answer> Interview(int customer)
    {
        var answers = ImmutableArray<Answer>.Empty;
        while (_interviewer.Next(answers) is { } question)
        {
            answers = answers.Add(Answer(customer, question));
        }

        return answers;
    }

    private static int Drawn(Question question, int type, double draw)
    {
        for (var option = 0; option < question.Options.Length - 1; option++)
        {
            draw -= question.Likelihoods(option)[type];
            if (draw < 0)
            {
                return option;
            }
        }

        return question.Options.Length - 1;
    }
}
