/** Where a message is, from what waits to what is over. */
export const mailStates = ['queued', 'local', 'sending', 'sent', 'failed', 'held'] as const

export type MailState = (typeof mailStates)[number]

/**
 * What keeps a message here: nobody has this address, no server was set, it may have left before a restore, it was tried as
 * many times as a message is, or why the server did not take it.
 */
export type MailReason = 'invented' | 'no-server' | 'maybe-left' | 'given-up' | ServerProblem

/** What a mail server, or the way to it, has against a message. */
export type ServerProblem =
  | 'unknown-host'
  | 'no-answer'
  | 'certificate'
  | 'encryption'
  | 'sign-in'
  | 'sender'
  | 'refused'
  | 'other'

interface SendingError {
  readonly code?: unknown
  /** What the system said, under the code that the library gives to all that happens on a connection. */
  readonly originalCode?: unknown
  readonly command?: unknown
}

const ofCertificate =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS_CERT_ALTNAME_INVALID/

/** What is kept of an error of sending: one code, that tells what to mend, and nothing of the message. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return 'unknown'
  const { code, originalCode = '', command } = error as SendingError
  if (ofCertificate.test(`${code} ${originalCode}`)) return 'ECERTIFICATE'
  if (/^(ERR_SSL|EPROTO)/.test(String(originalCode))) return 'ETLS'
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return 'ESENDER'
  if (/^(ENOTFOUND|EAI_)/.test(String(originalCode))) return 'EDNS'
  return String(code)
}

/** Of a message that was leaving when the backup that was restored was made. */
export const wasLeaving = 'WAS_LEAVING'

/** How many times a message is tried, over two days or so. */
export const mostTries = 12

/** The reason of a message that did not leave; `problem` is the code that the sending left. */
export function reasonOf(mail: {
  readonly state: string
  readonly isNobodys: boolean
  readonly problem: string | undefined
  readonly tries?: number
}): MailReason | undefined {
  if (mail.state === 'local') return mail.isNobodys ? 'invented' : 'no-server'
  if (mail.state === 'held') return mail.problem === wasLeaving ? 'maybe-left' : undefined
  if (mail.state !== 'failed') return undefined
  const problem = serverProblem(mail.problem ?? '')
  const isTriedAgain = problem === 'no-answer' || problem === 'other'
  return isTriedAgain && (mail.tries ?? 0) >= mostTries ? 'given-up' : problem
}

function serverProblem(code: string): ServerProblem {
  if (code === 'EAUTH') return 'sign-in'
  if (code === 'EDNS' || code === 'ENOTFOUND') return 'unknown-host'
  if (code === 'ECERTIFICATE') return 'certificate'
  if (code === 'ETLS') return 'encryption'
  if (code === 'ESENDER') return 'sender'
  if (/^(EENVELOPE|EMESSAGE)$/.test(code)) return 'refused'
  if (/^(ECONN\w*|ESOCKET|ETIMEDOUT)$/.test(code)) return 'no-answer'
  return 'other'
}
