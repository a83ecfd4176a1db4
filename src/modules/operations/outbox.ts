export const mailStates = ['queued', 'local', 'sending', 'sent', 'failed', 'held'] as const

export type MailState = (typeof mailStates)[number]

export interface OutboxLine {
  readonly id: string
  readonly at: Date
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly state: MailState
  /** Why it stays here, when there is a reason to say. */
  readonly why: MailReason | undefined
}

/** What keeps a message here: nobody has this address, no server was set, or the server said no. */
export type MailReason = 'invented' | 'no-server' | 'refused' | 'no-answer' | 'sign-in' | 'other'

/** The reason of a message that did not leave; `problem` is the code that the sending left. */
export function reasonOf(mail: {
  readonly state: MailState
  readonly isNobodys: boolean
  readonly problem: string | undefined
}): MailReason | undefined {
  if (mail.state === 'local') return mail.isNobodys ? 'invented' : 'no-server'
  if (mail.state !== 'failed') return undefined
  const { problem = '' } = mail
  if (problem === 'EAUTH') return 'sign-in'
  if (/^(EENVELOPE|EMESSAGE)$/.test(problem)) return 'refused'
  if (/^(ECONN\w*|ESOCKET|EDNS|ETIMEDOUT|ENOTFOUND|ETLS)$/.test(problem)) return 'no-answer'
  return 'other'
}
