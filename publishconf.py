"""What differs in public: the address, for feeds, the sitemap and links from elsewhere."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

# Netlify sets URL (production) and DEPLOY_PRIME_URL (previews).
_ON_PREVIEW = os.environ.get("CONTEXT", "production") != "production"
# A picture for every explainer, question and topic: seconds at first, nothing while its words stay.
OG_IMAGES = True
SITEURL = os.environ.get("DEPLOY_PRIME_URL" if _ON_PREVIEW else "URL", "https://venezuela-in-transition.example")
