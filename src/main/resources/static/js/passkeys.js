// Passkeys: a form marked data-passkey fills its hidden field with what the device answers, then is sent as any other form.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));

function toText(buffer) {
  const text = Array.from(new Uint8Array(buffer), (each) => String.fromCharCode(each)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const withBytes = (descriptors) => (descriptors ?? []).map((each) => ({ ...each, id: toBytes(each.id) }));

function creation(options) {
  return {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  };
}

function request(options) {
  return { ...options, challenge: toBytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) };
}

/** What the device answered, as the server reads it. */
function answer(credential) {
  const { response } = credential;
  const said = { clientDataJSON: toText(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = toText(response.attestationObject);
    said.transports = response.getTransports?.() ?? [];
  } else {
    said.authenticatorData = toText(response.authenticatorData);
    said.signature = toText(response.signature);
    if (response.userHandle) {
      said.userHandle = toText(response.userHandle);
    }
  }
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response: said,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  });
}

function reason(error) {
  if (error.name === "InvalidStateError") {
    return "Cet appareil a déjà une clé pour votre compte.";
  }
  if (error.name === "NotAllowedError" || error.name === "AbortError") {
    return "Rien n’a été fait : la demande a été annulée, ou aucune clé ne convient.";
  }
  return "La clé d’accès n’a pas pu servir. Rechargez la page et recommencez.";
}

async function ask(form) {
  const said = await fetch(form.dataset.challenge, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
  });
  if (!said.ok) {
    throw new Error(`challenge refused: ${said.status}`);
  }
  const options = await said.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: creation(options) })
    : navigator.credentials.get({ publicKey: request(options) });
}

async function send(form) {
  const message = form.querySelector("[data-passkey-said]");
  const button = form.querySelector("button");
  message.textContent = "";
  button.disabled = true;
  try {
    form.elements.credential.value = answer(await ask(form));
    form.submit();
  } catch (error) {
    message.textContent = reason(error);
    button.disabled = false;
  }
}

/** Shows the forms that this browser can answer. */
export function preparePasskeys(root) {
  if (!window.PublicKeyCredential) {
    return;
  }
  root.querySelectorAll("[data-passkey-missing]").forEach((each) => each.remove());
  root.querySelectorAll("form[data-passkey][hidden]").forEach((form) => {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  });
}
