import re

pattern = re.compile(r"(\w+)@(\w+)\.(?:com|org)")
for text in "write to me@home.org", "nobody", "a@b.com, c@d.org":
    match = pattern.search(text)
    print(match.groups() if match else None)
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 22 333"), re.split(r"[,;]\s*", "a, b;c,d"))
print(re.findall(r"(a+)(b*)", "aab ab b aaa"))
