"""A resume and a posting of people and companies that do not exist, for conversations that need no corpus."""

RESUME = """Jane Doe
Backend Engineer
Berlin, Germany | jane.doe@example.com | +49 30 901820

SUMMARY
Backend engineer with seven years in online retail. Mostly Python.

EXPERIENCE

Senior Backend Engineer
WebShop24 GmbH                                        Mar 2021 - Present
- Maintain the payment service (Django, PostgreSQL), about 12,000 requests per minute at peak
- Helped move hosting to AWS EC2
- Mentor two junior engineers

Backend Engineer
Northwind Books                                       Jun 2017 - Feb 2021
- Built the search API for 200,000 titles
- Cut the nightly import from 4 hours to 1 hour
- Wrote the on-call handbook

EDUCATION
B.Sc. Computer Science, Northmere University, 2017

SKILLS
Python, Django, PostgreSQL, Redis, Docker, Linux

LANGUAGES
English, German
"""

POSTING = """Backend Engineer (Payments)
Acme Payments

Acme Payments moves money for small shops. We are forty people in Berlin and we like calm releases.

What you bring
- 5+ years of backend development in Python
- Hands-on experience with Kubernetes
- Infrastructure as code with Terraform
- Production experience with Apache Kafka
- Good knowledge of PostgreSQL

What we offer
30 days of holiday, a learning budget, and a quiet office near the river.
"""

SECOND_POSTING = """Platform Engineer
Nordlicht Energie

Requirements
- Experience with Ansible
- Experience with Prometheus and Grafana
- Strong Linux knowledge
- Python scripting
"""
