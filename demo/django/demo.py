"""A whole Django site in one file: an admin whose entries have a picture, and the page
that shows them.

    python3 demo/django/demo.py [--port 8000] [--data FOLDER]

Then log in at http://127.0.0.1:8000/admin/ as "admin" with the password "admin".
It needs Django (on Debian: apt install python3-django) and `npm run build`.
"""

import argparse
from pathlib import Path

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command
from django.core.management.utils import get_random_secret_key

ROOT = Path(__file__).resolve().parents[2]

options = argparse.ArgumentParser(description="A Django admin with pixlab-store in it.")
options.add_argument("--port", type=int, default=8000)
options.add_argument("--data", type=Path, default=ROOT / "store-data" / "django")
options = options.parse_args()
options.data.mkdir(parents=True, exist_ok=True)


class Journal(AppConfig):
    # This very file.
    name = __name__
    label = "journal"
    path = str(Path(__file__).parent)

    def import_models(self):
        super().import_models()
        self.models_module = self.module


settings.configure(
    # Django serves static files and media by itself only so; this listens on the loopback.
    DEBUG=True,
    SECRET_KEY=get_random_secret_key(),
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.messages",
        "django.contrib.sessions",
        "django.contrib.staticfiles",
        f"{__name__}.Journal",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": options.data / "db.sqlite3",
        }
    },
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    STATIC_URL="/static/",
    STATICFILES_DIRS=[("pixlab-store", ROOT / "dist")],
    MEDIA_URL="/media/",
    MEDIA_ROOT=options.data / "media",
)
django.setup()

from django.conf.urls.static import static  # noqa: E402
from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.template import Context, Template  # noqa: E402
from django.urls import path  # noqa: E402

import pixlab_store  # noqa: E402


class Entry(models.Model):
    title = models.CharField(max_length=100)
    picture = models.URLField(blank=True)

    class Meta:
        verbose_name_plural = "entries"

    def __str__(self):
        return self.title


class Shot(models.Model):
    """A further picture of an entry."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="shots")
    picture = models.URLField()

    def __str__(self):
        return self.picture


class Upload(models.Model):
    """What was uploaded, and what was said of it."""

    link = models.URLField()
    comment = models.TextField(blank=True)

    def __str__(self):
        return self.link


LINK = {models.URLField: {"widget": pixlab_store.PixlabStoreInput}}


class ShotInline(pixlab_store.PixlabStoreMixin, admin.StackedInline):
    model = Shot
    extra = 0
    formfield_overrides = LINK


@admin.register(Entry)
class EntryAdmin(pixlab_store.PixlabStoreMixin, admin.ModelAdmin):
    formfield_overrides = LINK
    inlines = [ShotInline]


admin.site.register(Upload)


def note(link, comment, **_):
    Upload.objects.create(link=link, comment=comment)


pixlab_store.stored.connect(note)

PAGE = Template(
    """<!doctype html>
<html lang="en">
  <title>Journal</title>
  {% for entry in entries %}
    <article>
      <h1>{{ entry.title }}</h1>
      {% if entry.picture %}<img src="{{ entry.picture }}" alt="" width="400">{% endif %}
      {% for shot in entry.shots.all %}
        <img src="{{ shot.picture }}" alt="" width="100">
      {% endfor %}
    </article>
  {% endfor %}
</html>"""
)


def journal(_request):
    return HttpResponse(PAGE.render(Context({"entries": Entry.objects.all()})))


urlpatterns = [
    path("", journal),
    path("store", pixlab_store.store, name="pixlab-store"),
    path("admin/", admin.site.urls),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]

if __name__ == "__main__":
    call_command("migrate", run_syncdb=True, verbosity=0)
    if not User.objects.exists():
        User.objects.create_superuser("admin", "admin@example.org", "admin")
    call_command("runserver", f"127.0.0.1:{options.port}", use_reloader=False)
