"""Verifies the DKIM signature of the message in stdin by dkimpy; what DNS would say is in the arguments.

verify.py NAME RECORD: prints `pass` and the headers the signature covers, or why it is none.
"""
import sys

import dkim

name, record = sys.argv[1], sys.argv[2]


def resolver(asked, timeout=5):
    return record.encode() if asked.rstrip(b".") == name.encode() else None


message = sys.stdin.buffer.read()
if not any(line.lower().startswith(b"dkim-signature:") for line in message.split(b"\r\n\r\n")[0].split(b"\r\n")):
    print("not signed\n")
    sys.exit()
verifier = dkim.DKIM(message)
try:
    verdict = "pass" if verifier.verify(dnsfunc=resolver) else "the signature does not fit"
except dkim.DKIMException as problem:
    verdict = str(problem)
print(verdict)
print(" ".join(sorted({header.decode().lower() for header, _ in verifier.signed_headers or []})))
