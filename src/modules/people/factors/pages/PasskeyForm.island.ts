/**
 * `<passkey-form>`: when its form is sent, asks the server for a challenge, lets the device sign it,
 * puts the answer in the hidden field, and sends the form as it always was.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      const field = form.querySelector<HTMLInputElement>('input[name="answer"]')
      if (!field || field.value || !form.reportValidity()) return
      event.preventDefault()
      this.sign()
        .then((answer) => {
          field.value = answer
          form.requestSubmit()
        })
        .catch(() => this.tell(form))
    })
  }

  private async sign(): Promise<string> {
    const asked = await fetch(this.dataset['challenge'] ?? '', {
      method: 'POST',
      headers: { accept: 'application/json' },
    })
    if (!asked.ok) throw new Error('no challenge')
    const options = await asked.json()
    const credential =
      this.dataset['kind'] === 'add'
        ? await navigator.credentials.create({ publicKey: creationOf(options) })
        : await navigator.credentials.get({ publicKey: requestOf(options) })
    return JSON.stringify(answerOf(credential as PublicKeyCredential))
  }

  private tell(form: HTMLFormElement) {
    this.querySelector('[role="alert"]')?.remove()
    const line = document.createElement('p')
    line.className = 'problem'
    line.setAttribute('role', 'alert')
    line.textContent = this.dataset['failed'] ?? ''
    form.prepend(line)
  }
}

interface ServerOptions {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: { id: string; type: 'public-key' }[]
  allowCredentials?: { id: string; type: 'public-key' }[]
}

function creationOf(options: ServerOptions): PublicKeyCredentialCreationOptions {
  return {
    ...(options as unknown as PublicKeyCredentialCreationOptions),
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(descriptorOf),
  }
}

function requestOf(options: ServerOptions): PublicKeyCredentialRequestOptions {
  return {
    ...(options as unknown as PublicKeyCredentialRequestOptions),
    challenge: bytesOf(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(descriptorOf),
  }
}

function descriptorOf<T extends { id: string }>(descriptor: T) {
  return { ...descriptor, id: bytesOf(descriptor.id) }
}

/** The JSON form of an answer, written by hand: browsers learnt `toJSON` only lately. */
function answerOf(credential: PublicKeyCredential) {
  const response = credential.response as AuthenticatorAttestationResponse &
    AuthenticatorAssertionResponse
  const parts: Record<string, unknown> = { clientDataJSON: textOf(response.clientDataJSON) }
  if (response.attestationObject) {
    parts['attestationObject'] = textOf(response.attestationObject)
    parts['transports'] = response.getTransports?.() ?? []
  }
  if (response.authenticatorData && response.signature) {
    parts['authenticatorData'] = textOf(response.authenticatorData)
    parts['signature'] = textOf(response.signature)
  }
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    response: parts,
    clientExtensionResults: {},
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

customElements.define('passkey-form', PasskeyForm)
