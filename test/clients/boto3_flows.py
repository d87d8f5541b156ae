"""Sign-in as a Python program does it with boto3. Takes one JSON argument, prints what it saw as JSON."""

import base64
import hashlib
import hmac
import json
import struct
import sys
import time
import urllib.parse
import urllib.request

import boto3

given = json.loads(sys.argv[1])
pool, client, secret = given["userPoolId"], given["clientId"], given["clientSecret"]
cognito = boto3.client("cognito-idp", endpoint_url=given["url"], region_name="us-east-1")


def secret_hash(username):
    digest = hmac.new(secret.encode(), (username + client).encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


def code_of(username):
    query = urllib.parse.urlencode({"username": username, "userPoolId": pool})
    with urllib.request.urlopen(f"{given['url']}/_mock/messages?{query}") as answer:
        return json.load(answer)["messages"][-1]["code"]


def app_code(key, step):
    """RFC 6238 with a step of 30 seconds; `step` counts from now."""
    count = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.new(base64.b32decode(key + "=" * (-len(key) % 8)), count, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return str(number % 1_000_000).zfill(6)


def enter(username, password):
    parameters = {"USERNAME": username, "PASSWORD": password, "SECRET_HASH": secret_hash(username)}
    return cognito.initiate_auth(ClientId=client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=parameters)


def answer(asked, username, responses):
    return cognito.respond_to_auth_challenge(
        ClientId=client,
        ChallengeName=asked["ChallengeName"],
        Session=asked["Session"],
        ChallengeResponses={"USERNAME": username, "SECRET_HASH": secret_hash(username), **responses},
    )


def refusal(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except cognito.exceptions.ClientError as error:
        return f"{type(error).__name__}: {error.response['Error']['Message']}"
    return None


seen = {}

# Sign-up with a secret, confirmation, password, refresh.
made = cognito.sign_up(
    ClientId=client,
    SecretHash=secret_hash("ada"),
    Username="ada",
    Password="Passw0rd!",
    UserAttributes=[{"Name": "email", "Value": "ada@example.com"}],
)
seen["delivered"] = made["CodeDeliveryDetails"]
seen["unconfirmed"] = refusal(enter, "ada", "Passw0rd!")
cognito.confirm_sign_up(
    ClientId=client, SecretHash=secret_hash("ada"), Username="ada", ConfirmationCode=code_of("ada")
)
tokens = enter("ada", "Passw0rd!")["AuthenticationResult"]
fresh = cognito.initiate_auth(
    ClientId=client,
    AuthFlow="REFRESH_TOKEN_AUTH",
    AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"], "SECRET_HASH": secret_hash("ada")},
)["AuthenticationResult"]
user = cognito.get_user(AccessToken=fresh["AccessToken"])
seen["attributes"] = {each["Name"]: each["Value"] for each in user["UserAttributes"] if each["Name"] != "sub"}
seen["wrong"] = refusal(enter, "ada", "wrong")

# A second factor.
cognito.set_user_pool_mfa_config(
    UserPoolId=pool, MfaConfiguration="OPTIONAL", SoftwareTokenMfaConfiguration={"Enabled": True}
)
key = cognito.associate_software_token(AccessToken=tokens["AccessToken"])["SecretCode"]
verified = cognito.verify_software_token(AccessToken=tokens["AccessToken"], UserCode=app_code(key, 0))
seen["verified"] = verified["Status"]
cognito.set_user_mfa_preference(
    AccessToken=tokens["AccessToken"], SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
)
asked = enter("ada", "Passw0rd!")
seen["asked"] = asked["ChallengeName"]
# Each code is taken once, so this is the next one; the clocks of app and service may be a step apart.
done = answer(asked, "ada", {"SOFTWARE_TOKEN_MFA_CODE": app_code(key, 1)})
seen["signedIn"] = done["AuthenticationResult"]["TokenType"]

# Passwords.
cognito.change_password(
    PreviousPassword="Passw0rd!", ProposedPassword="S3cond-one!", AccessToken=tokens["AccessToken"]
)
cognito.forgot_password(ClientId=client, SecretHash=secret_hash("ada"), Username="ada")
cognito.confirm_forgot_password(
    ClientId=client,
    SecretHash=secret_hash("ada"),
    Username="ada",
    ConfirmationCode=code_of("ada"),
    Password="Th1rd-one!",
)
cognito.global_sign_out(AccessToken=tokens["AccessToken"])
seen["signedOut"] = refusal(cognito.get_user, AccessToken=tokens["AccessToken"])

# As an administrator.
invited = cognito.admin_create_user(UserPoolId=pool, Username="invited", TemporaryPassword="T3mporary!")["User"]
seen["status"] = invited["UserStatus"]
seen["createdAt"] = type(invited["UserCreateDate"]).__name__
parameters = {"USERNAME": "invited", "PASSWORD": "T3mporary!", "SECRET_HASH": secret_hash("invited")}
asked = cognito.admin_initiate_auth(
    UserPoolId=pool, ClientId=client, AuthFlow="ADMIN_USER_PASSWORD_AUTH", AuthParameters=parameters
)
done = answer(asked, "invited", {"NEW_PASSWORD": "P3rmanent!"})
seen["invited"] = done["AuthenticationResult"]["TokenType"]
for number in range(5):
    cognito.admin_create_user(UserPoolId=pool, Username=f"page-{number}", MessageAction="SUPPRESS")
pages = cognito.get_paginator("list_users").paginate(
    UserPoolId=pool, Filter='username ^= "page-"', PaginationConfig={"PageSize": 2}
)
seen["pages"] = [len(page["Users"]) for page in pages]
cognito.admin_delete_user(UserPoolId=pool, Username="invited")
seen["deleted"] = refusal(cognito.admin_get_user, UserPoolId=pool, Username="invited")
seen["invalid"] = refusal(cognito.admin_get_user, UserPoolId="nowhere", Username="ada")

print(json.dumps(seen))
