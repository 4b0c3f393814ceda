using System.Collections.Immutable;
using SalesBot.Core.Interview;

namespace SalesBot.Commands;

/// <summary>The best form of a fixed number of questions that a search finds: greedy by accuracy on customers of its own, then swaps until none helps.</summary>
internal static class FixedForm
{
    /// <param name="customers">To choose by; the form is judged on others, so that it is not chosen by luck.</param>
    public static ImmutableArray<Question> Best(Interviewer interviewer, SimulatedCustomers customers, int length)
    {
        var table = new AnswerTable(interviewer, customers);
        var form = new List<int>();
        while (form.Count < Math.Min(length, interviewer.Questions.Length))
        {
            form.Add(Enumerable.Range(0, interviewer.Questions.Length).Except(form).MaxBy(q => table.Accuracy([.. form, q])));
        }

        var best = table.Accuracy(form);
        for (var improved = true; improved;)
        {
            improved = false;
            for (var slot = 0; slot < form.Count; slot++)
            {
                foreach (var candidate in Enumerable.Range(0, interviewer.Questions.Length).Except(form).ToList())
                {
                    var tried = form.ToList();
                    tried[slot] = candidate;
                    if (table.Accuracy(tried) is var accuracy && accuracy > best)
                    {
                        (form, best, improved) = (tried, accuracy, true);
                    }
                }
            }
        }

        return [.. form.Order().Select(q => interviewer.Questions[q])];
    }

    /// <summary>Log-likelihoods of every customer's answers, so that a form is scored by adding rows.</summary>
    private sealed class AnswerTable(Interviewer interviewer, SimulatedCustomers customers)
    {
        private readonly double[][][] _logs =
        [
            .. interviewer.Questions.Select(q => Enumerable.Range(0, customers.Count)
                .Select(c => interviewer.EvidenceOf(customers.Answer(c, q)).ToArray().Select(likelihood => Math.Log(likelihood)).ToArray()).ToArray()),
        ];

        public double Accuracy(IReadOnlyList<int> form)
        {
            var right = 0;
            Span<double> score = stackalloc double[interviewer.Lens.Types.Length];
            for (var customer = 0; customer < customers.Count; customer++)
            {
                score.Clear();
                foreach (var q in form)
                {
                    var row = _logs[q][customer];
                    for (var type = 0; type < row.Length; type++)
                    {
                        score[type] += row[type];
                    }
                }

                var top = 0;
                for (var type = 1; type < score.Length; type++)
                {
                    top = score[type] > score[top] ? type : top;
                }

                right += top == customers.TypeOf(customer) ? 1 : 0;
            }

            return (double)right / customers.Count;
        }
    }
}
