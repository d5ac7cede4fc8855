using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Statistics;

public sealed class RandomEffectsTests
{
    // R 4.2.2:
    // y <- c(0.10, 0.30, 0.35, 0.65, 0.45, 0.15); v <- c(0.03, 0.03, 0.05, 0.01, 0.05, 0.02); k <- 1/v
    // m <- sum(k*y)/sum(k); Q <- sum(k*(y-m)^2); t2 <- max(0, (Q-5)/(sum(k)-sum(k^2)/sum(k))); w <- 1/(v+t2)
    // cat(sum(w*y)/sum(w), sqrt(1/sum(w)), t2, max(0, 1-5/Q))
    [Test]
    public void ItIsDerSimonianAndLairds()
    {
        double[] variances = [0.03, 0.03, 0.05, 0.01, 0.05, 0.02];
        var effects = RandomEffects.Of([0.10, 0.30, 0.35, 0.65, 0.45, 0.15], [.. variances.Select(Math.Sqrt)]);

        Assert.Multiple(() =>
        {
            Assert.That(effects.Mean, Is.EqualTo(0.344249678419).Within(1e-9));
            Assert.That(effects.StandardError, Is.EqualTo(0.106754190274).Within(1e-9));
            Assert.That(effects.Tau * effects.Tau, Is.EqualTo(0.0397859664607).Within(1e-9));
            Assert.That(effects.ISquared, Is.EqualTo(0.60954666847).Within(1e-9));
        });
    }

    [Test]
    public void MachinesThatAgreeHaveNoSpread() =>
        Assert.That(RandomEffects.Of([1, 1.01, 0.99], [0.1, 0.1, 0.1]), Has.Property("Tau").Zero.And.Property("ISquared").Zero);
}
