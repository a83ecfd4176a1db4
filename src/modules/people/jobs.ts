import type { Listener } from '#platform/module.ts'
import { signInAsked } from './actions/ask-sign-in-link.ts'
import { sendSignInLink } from './actions/send-sign-in-link.ts'

export const listeners: readonly Listener[] = [
  {
    on: signInAsked,
    name: 'people.send-sign-in-link',
    run: (ctx, { id }) => sendSignInLink(ctx, String(id)),
  },
]
