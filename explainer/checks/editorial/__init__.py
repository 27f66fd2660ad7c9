"""Rules about how the site came to say what it says: searches, replies, speakers, and what time has overtaken."""
