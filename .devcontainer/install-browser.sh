#!/usr/bin/env bash
# What the browser tests need: Chromium, and a font that has the pages' characters.
set -euo pipefail
apt-get update -q
apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk
rm -rf /var/lib/apt/lists/*
