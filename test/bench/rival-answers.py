# The same as rival-answers.mjs for Python, the way it is done right there: flock, read, append, temp file, fsync,
# rename, fsync of the folder, unlock. Arguments: <path> <name> <answers in all>; needs nothing but Python 3.
import fcntl
import json
import os
import sys
import time

path, name, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
folder = os.path.dirname(path)
text = "I think the house in Porto keeps coming back to me, because nobody asked. " * 4
question = "You said something about that earlier. What did it feel like at the time, and what is left of it (%d)?"


def add(number):
    identity = "x-%s-%d" % (name, number)
    at = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    exchange = {
        "id": identity,
        "at": at,
        "question": {"id": "question-%d" % number, "text": question % number, "kind": "own", "depth": 0},
        "state": "answered",
        "texts": [{"id": "%s-%d" % (name, number), "at": at, "text": text, "source": "typed"}],
        "thinkingMs": 42000 + number,
    }
    with open(path + ".lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with open(path, encoding="utf-8") as file:
            session = json.load(file)
        session["exchanges"].append(exchange)
        temp = "%s.%s" % (path, name)
        with open(temp, "w", encoding="utf-8") as file:
            json.dump(session, file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temp, path)
        descriptor = os.open(folder, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
    return identity, len(session["exchanges"])


print("ready", flush=True)
sys.stdin.readline()
acknowledged = []
number = 0
while True:
    number += 1
    started = time.time() * 1000
    identity, count = add(number)
    acknowledged.append({"id": identity, "started": started, "ended": time.time() * 1000})
    if count >= last:
        break
print(json.dumps(acknowledged), flush=True)
