"""What the AWS CLI does with requests, by botocore itself: reads [{operation, request}] and prints one verdict for each.

"sends": as it is. "unvalidated": only with parameter_validation = false. "cannot": it stumbles, or sends something else.
"unknown": this version is older than a member of the request, or than the operation. Names of commands stand beside.
"""

import base64
import json
import sys

import botocore
from botocore import xform_name
from botocore.model import OperationNotFoundError
from botocore.serialize import create_serializer
from botocore.session import get_session
from botocore.validate import ParamValidator

model = get_session().get_service_model("cognito-idp")
serializer = create_serializer("json", include_validation=False)


class Unknown(Exception):
    """A member that this version does not know, other than the one that nobody knows."""


def decoded(value, shape):
    """The value as version 2 of the CLI hands it on: blobs are decoded."""
    if shape.type_name == "structure" and not shape.is_document_type and isinstance(value, dict):
        strange = [name for name in value if name not in shape.members]
        if strange and strange != ["Unknown"]:
            raise Unknown
        return {name: child if name in strange else decoded(child, shape.members[name]) for name, child in value.items()}
    if shape.type_name == "list" and isinstance(value, list):
        return [decoded(child, shape.member) for child in value]
    if shape.type_name == "map" and isinstance(value, dict):
        return {name: decoded(child, shape.value) for name, child in value.items()}
    if shape.type_name == "blob":
        return base64.b64decode(value, validate=True)
    return value


def verdict(operation, request):
    try:
        shape = model.operation_model(operation)
    except OperationNotFoundError:
        return "unknown"
    try:
        params = decoded(request, shape.input_shape)
        body = json.loads(serializer.serialize_to_request(params, shape)["body"])
    except Unknown:
        return "unknown"
    except Exception:
        return "cannot"
    if body != request or not isinstance(request, dict):
        return "cannot"
    return "unvalidated" if ParamValidator().validate(params, shape.input_shape).has_errors() else "sends"


cases = json.load(sys.stdin)
print(
    json.dumps(
        {
            "version": botocore.__version__,
            "names": {case["operation"]: xform_name(case["operation"], "-") for case in cases},
            "verdicts": [verdict(case["operation"], case["request"]) for case in cases],
        }
    )
)
