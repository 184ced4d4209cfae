words = "the quick brown fox jumps over the lazy dog and comes back again".split()
words.sort(key=lambda word: (len(word), word))
print(words)
numbers = [(i * 37) % 41 for i in range(41)]
print(sorted(numbers, reverse=True, key=str)[:6], sorted(numbers)[20])
try:
    numbers.sort(key=lambda n: [0][n == 7])
except IndexError as error:
    print(error, len(numbers), sum(numbers))
