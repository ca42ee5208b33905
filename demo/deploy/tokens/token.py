"""An upload token in plain Python: the same as signUploadToken() makes.

python3 token.py "$SECRET" '{"expires": 1900000000, "maxSize": 25000000}'
"""
import base64
import hashlib
import hmac
import json
import sys


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def upload_token(secret: str, expires: int, maxSize=None, accept=None, origin=None) -> str:
    """expires is a Unix time in seconds, maxSize is in bytes; what is None is left to the relay."""
    claims = {"exp": expires, "maxSize": maxSize, "accept": accept, "origin": origin}
    claims = {name: value for name, value in claims.items() if value is not None}
    parts = [{"alg": "HS256", "typ": "JWT"}, claims]
    text = ".".join(base64url(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
    return text + "." + base64url(hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest())


if __name__ == "__main__":
    print(upload_token(sys.argv[1], **json.loads(sys.argv[2])))
