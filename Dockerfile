FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 UV_NO_CACHE=1
WORKDIR /vitae
COPY . .
RUN ./setup.sh run && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home vitae && install -d -o vitae -g vitae -m 700 /data

USER vitae
ENV VITAE_DATA=/data
VOLUME /data
CMD [".venv/bin/vitae", "run"]
