"""pixlab-store for Django: a form widget, and the relay that takes its files.

Copy this file into your project, pixlab-store.classic.js and the other pixlab-store.*.js
into a static folder "pixlab-store", and add to your urls.py:

    path("store", pixlab_store.store, name="pixlab-store")

With PIXLAB_KEY in the settings or the environment, files go on to PixLab; without it they
are kept in the project's own default storage (MEDIA_ROOT). README.md beside this file says
more. Django 3.2 or newer; nothing else.
"""

import http.client
import json
import os
import secrets
import ssl
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.files.storage import default_storage
from django.dispatch import Signal
from django.forms.utils import flatatt
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse_lazy
from django.utils.html import format_html

__all__ = ["PixlabStoreInput", "PixlabStoreMixin", "store", "stored"]

#: Sent with user, link, id and comment after a file is stored.
stored = Signal()

MISFORMED = "PixLab sent a reply that makes no sense."


class PixlabStoreInput(forms.Widget):
    """For a field that holds a link: URLField, CharField; with `multiple`, a TextField
    with a link a line.

    `attrs` are attributes of <pixlab-store>, such as accept, max-size or multiple. The
    relay wants a CSRF token: in the admin, PixlabStoreMixin hands it over; elsewhere say
    PixlabStoreInput(request=request), or set `request` in the form's __init__.
    """

    class Media:
        # A plain script: every Django can print its tag, once a page.
        js = ["pixlab-store/pixlab-store.classic.js"]

    def __init__(self, attrs=None, request=None):
        endpoint = reverse_lazy("pixlab-store")
        super().__init__({"endpoint": endpoint, "accept": "image/*", **(attrs or {})})
        self.request = request

    def render(self, name, value, attrs=None, renderer=None):
        attributes = self.build_attrs(self.attrs, attrs)
        attributes.update(name=name, value=self.format_value(value))
        if self.request is not None:
            token = {"X-CSRFToken": get_token(self.request)}
            attributes["headers"] = json.dumps(token)
        return format_html("<pixlab-store{}></pixlab-store>", flatatt(attributes))

    def value_from_datadict(self, data, files, name):
        if self.attrs.get("multiple") and hasattr(data, "getlist"):
            return "\n".join(data.getlist(name))
        return data.get(name)


class PixlabStoreMixin:
    """For a ModelAdmin or an inline whose forms have a PixlabStoreInput."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), PixlabStoreInput):
            field.widget.request = request
            # As wide as the admin's text areas.
            field.widget.attrs = {"class": "vLargeTextField", **field.widget.attrs}
        return field


def store(request):
    """The relay. Whoever is staff may upload; CsrfViewMiddleware keeps other sites out.

    The whole file is here before this runs, in a temporary file if it is large: what
    limits it is your web server (client_max_body_size), or PIXLAB_MAX_SIZE in the
    settings, in bytes. An Idempotency-Key is not remembered.
    """
    if request.method != "POST":
        reply = answer(405, error="Send a POST request.")
        reply["Allow"] = "POST"
        return reply
    if not request.user.is_staff:
        return answer(401, error="Log in, then try again.")
    file = request.FILES.get("file")
    if file is None:
        return answer(400, error='The form has no file in a part named "file".')
    if file.size == 0:
        return answer(400, error="The file is empty.")
    if file.size > getattr(settings, "PIXLAB_MAX_SIZE", float("inf")):
        return answer(413, error="The file is too large.")
    head = file.read(16)
    file.seek(0)
    extension, media_type = kind_of(head)
    if not extension:
        return answer(415, error="Files of this type are not taken.")

    comment = request.POST.get("comment", "")
    key = option("PIXLAB_KEY", "")
    if key:
        status, body = to_pixlab(key, file, media_type, comment)
    else:
        status, body = 200, keep(request, file, extension)
    if status == 200:
        stored.send(sender=store, user=request.user, comment=comment, **body)
    return answer(status, **body)


def option(name, otherwise):
    """From the settings, or the environment."""
    return getattr(settings, name, os.environ.get(name, otherwise))


def answer(status, **body):
    reply = JsonResponse({"status": status, **body}, status=status)
    reply["Cache-Control"] = "no-store"
    reply["X-Content-Type-Options"] = "nosniff"
    return reply


def kind_of(head):
    """What a file is, its first bytes say, and not whoever sent it. No SVG: it can hold
    scripts, which would run on this site."""
    for start, extension, media_type in (
        (b"\xff\xd8\xff", ".jpg", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", ".png", "image/png"),
        (b"GIF8", ".gif", "image/gif"),
        (b"\x1aE\xdf\xa3", ".webm", "video/webm"),
    ):
        if head.startswith(start):
            return extension, media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp", "image/webp"
    if head[4:8] != b"ftyp":
        return "", ""
    brand = head[8:12]
    if brand in (b"avif", b"avis"):
        return ".avif", "image/avif"
    if brand in (b"heic", b"heix", b"mif1", b"msf1"):
        return ".heic", "image/heic"
    if brand == b"qt  ":
        return ".mov", "video/quicktime"
    return ".mp4", "video/mp4"


def keep(request, file, extension):
    """Puts a file into the default storage, under a name that cannot be guessed."""
    name = default_storage.save(f"pixlab/{secrets.token_hex(16)}{extension}", file)
    link = request.build_absolute_uri(default_storage.url(name))
    return {"link": link, "id": name.rpartition("/")[2]}


def to_pixlab(key, file, media_type, comment):
    """Sends a file on, a piece at a time. Returns the status and the rest of the reply."""
    boundary = secrets.token_hex(16)
    fields = {"key": key}
    # White space alone is no comment.
    if comment.strip():
        fields["comment"] = comment
    start = "".join(part(boundary, name) + f"{text}\r\n" for name, text in fields.items())
    start += part(boundary, "file", file.name, media_type)
    before, after = start.encode(), f"\r\n--{boundary}--\r\n".encode()

    def pieces():
        yield before
        yield from file.chunks()
        yield after

    url = option("PIXLAB_ENDPOINT", "https://api.pixlab.io/store")
    scheme, host, path, *_ = urlsplit(url)
    if scheme == "https":
        context = ssl.create_default_context()
        connection = http.client.HTTPSConnection(host, timeout=120, context=context)
    else:
        connection = http.client.HTTPConnection(host, timeout=120)
    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(len(before) + file.size + len(after)),
    }
    try:
        connection.request("POST", path, pieces(), headers)
        response = connection.getresponse()
        return read_reply(response.status, response.read(1_000_000), key)
    except TimeoutError:
        return 504, {"error": "PixLab did not answer in time."}
    except (OSError, http.client.HTTPException):
        return 502, {"error": "PixLab could not be reached."}
    finally:
        connection.close()


def part(boundary, name, file_name=None, media_type=None):
    """The head of one part of a form, as browsers write it."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'
    if file_name is not None:
        for char, code in (("\r", "%0D"), ("\n", "%0A"), ('"', "%22")):
            file_name = file_name.replace(char, code)
        head += f'; filename="{file_name}"\r\nContent-Type: {media_type}'
    return head + "\r\n\r\n"


def read_reply(http_status, body, key):
    """PixLab's own status is the truth: an HTTP 200 may carry a refusal."""
    try:
        reply = json.loads(body)
    except ValueError:
        return 502, {"error": MISFORMED}
    if not isinstance(reply, dict):
        return 502, {"error": MISFORMED}
    try:
        status = int(reply.get("status", http_status))
    except (TypeError, ValueError):
        status = http_status
    link, id_ = reply.get("ssl_link") or reply.get("link"), reply.get("id")
    if status == 200 and isinstance(link, str) and isinstance(id_, str):
        if id_ and link.startswith(("https://", "http://")):
            return 200, {"link": link, "id": id_}
    error = reply.get("error")
    if 400 <= status <= 599 and isinstance(error, str):
        return status, {"error": error.replace(key, "…")}
    return 502, {"error": MISFORMED}
