# statistics: averages, medians, modes, quantiles, spread, correlation, regression, NormalDist, errors.
# float: double
import statistics as s
from fractions import Fraction as F


def show(text):
    try:
        value = eval(text.lstrip('!'))
        if isinstance(value, float):
            value = float(f'{value:.12g}')
        print(text, '->', repr(value))
    except Exception as e:
        print(text, '->', type(e).__name__, '' if text[0] == '!' else e)


A = [1, 2, 2, 3, 4, 7, 9]
B = [2.5, 3.25, 5.5, 11.25, 11.75]
N = s.NormalDist
for text in '''
s.mean(A), s.mean([1, 2, 3, 4]), s.mean(B), s.mean([F(1, 2), F(1, 3)]), s.mean([True, False])
s.mean([1e308, 1e308, -1e308]) if 0 else s.mean([1, 2.5])
s.mean([])
s.mean(["a"])
s.fmean(A), s.fmean([1.5, 2.5]), s.fmean([1, 2, 3], weights=[3, 2, 1])
s.fmean([])
s.fmean([1, 2], [1])
s.fmean([1, 2], [0, 0])
s.geometric_mean([54, 24, 36])
!s.geometric_mean([])
s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]), s.harmonic_mean([0, 1]), s.harmonic_mean([5])
s.harmonic_mean([])
s.harmonic_mean([-1, 2])
s.median(A), s.median([1, 3, 5, 7]), s.median_low([1, 3, 5, 7]), s.median_high([1, 3, 5, 7]), s.median([F(1, 2), 1])
s.median([])
s.median_grouped([1, 3, 3, 5, 7]), s.median_grouped([52, 52, 53, 54]), s.median_grouped([1, 3, 3, 5, 7], interval=2)
s.mode(A), s.mode("abracadabra"), s.multimode("aabbc"), s.multimode([]), s.mode([3, 1, 1, 3])
s.mode([])
s.quantiles(A), s.quantiles(A, n=10), s.quantiles(A, method="inclusive"), s.quantiles([1, 2]), s.quantiles(B, n=2)
s.quantiles([1, 2], n=0)
!s.quantiles([])
s.quantiles([1, 2], method="x")
s.variance(A), s.pvariance(A), s.variance([0.25, 1.5]), s.pvariance([1, 2, 3, 4], 2.5), s.variance([F(1, 6), F(1, 2), F(5, 3)])
s.variance([1])
s.pvariance([])
s.stdev(A)
s.pstdev(A)
s.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])
s.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])
s.stdev([1])
s.pstdev([])
s.stdev([1e-8, 2e-8, 4e-8])
s.stdev([10**20, 10**20 + 1, 10**20 + 5])
s.covariance([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3])
s.covariance([1], [1])
s.covariance([1, 2], [1])
s.correlation([1, 2, 3, 4], [2, 4, 7, 7])
s.correlation([1, 2, 3], [3, 2, 1])
s.correlation([1, 1], [1, 2])
s.correlation([1], [1])
s.linear_regression([1, 2, 3, 4], [2, 4, 6, 8]), s.linear_regression([1, 2, 3], [1, 3, 2]).slope
s.linear_regression([1, 2, 4], [2, 4, 9], proportional=True).intercept
s.linear_regression([1, 1], [2, 3])
N(), N(100, 15), N(100, 15).mean, N(100, 15).stdev, N(100, 15).variance, N(1, 2).median, N(1, 2).mode
N(0, -1)
N(100, 15).pdf(110)
N(100, 15).cdf(110)
N(100, 15).inv_cdf(0.75)
N().inv_cdf(0.001)
N().inv_cdf(1e-20)
N().inv_cdf(0)
[round(q, 6) for q in N(100, 15).quantiles(4)]
N(100, 15).zscore(130), N(2, 3) + 4, N(2, 3) - 1, N(2, 3) * 2, N(2, 3) / 2, -N(2, 3), +N(2, 3), 5 + N(2, 3), 5 - N(2, 3), N(1, 3) + N(2, 4)
N(2, 3) == N(2, 3), N(2, 3) == N(2, 4), hash(N(2, 3)) == hash(N(2, 3)), N(1, 2) == 3
N(2.4, 1.6).overlap(N(3.2, 2.0))
N(2, 1).overlap(N(3, 1))
N.from_samples([1, 2, 3, 4])
N(5, 0).pdf(1)
len(N(5, 2).samples(3)), issubclass(s.StatisticsError, ValueError)
'''.strip().splitlines():
    show(text)
