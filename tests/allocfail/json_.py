import json

text = '{"name": "adder", "list": [1, 2.5, -3e2, null, true, "\\u00e9\\n"], "deep": {"a": {"b": [[], {}]}}}'
value = json.loads(text)
print(value)
print(json.dumps(value))
print(json.loads(json.dumps(value)) == value, json.dumps({"k": [i * i for i in range(20)]}))
try:
    json.loads('{"broken": [1, 2')
except ValueError:
    print("ValueError")
