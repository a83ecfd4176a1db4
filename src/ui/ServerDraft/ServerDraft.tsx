import type { Child } from 'hono/jsx'

export interface ServerDraftProps {
  /** Where the fields of the form are posted while they are typed. */
  readonly address: string
  /** Said once they are kept. */
  readonly kept: string
  readonly children?: Child
}

/** Keeps on the server what is typed in the form inside it; without JavaScript, the form alone. */
export function ServerDraft({ address, kept, children }: ServerDraftProps) {
  return (
    <server-draft address={address} kept={kept}>
      {children}
    </server-draft>
  )
}
