"""What differs in public: the address, for feeds, the sitemap and links from elsewhere, and who answers for it all.

What stands here may also be said in the environment, under the same name: by a host's settings, or by a workflow.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from explainer.pelican_plugin.deployment import deployment
from pelicanconf import *  # noqa: F403
from pelicanconf import CONTACT, FEED_ID_AUTHORITY, PUBLISHER, REPORT_URL

# Nothing is written while the address, the publisher or a way to report is missing.
PUBLIC = True
# Hosts say where they publish, and whether what they build is a preview; SITEURL and PREVIEW come before what they say.
_HERE = deployment(os.environ)
SITEURL = _HERE.address
PREVIEW = _HERE.preview
PUBLISHER = os.environ.get("PUBLISHER") or PUBLISHER
CONTACT = os.environ.get("CONTACT") or CONTACT
REPORT_URL = os.environ.get("REPORT_URL") or REPORT_URL
FEED_ID_AUTHORITY = os.environ.get("FEED_ID_AUTHORITY") or FEED_ID_AUTHORITY
# Where the host sends no headers (GitHub Pages): the policy stands in each page.
POLICY_IN_PAGES = bool(os.environ.get("POLICY_IN_PAGES"))
# A picture for every explainer, question and topic: seconds at first, nothing while its words stay.
OG_IMAGES = True
