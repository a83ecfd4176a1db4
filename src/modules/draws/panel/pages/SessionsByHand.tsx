import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Shown } from '#kit/seen.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { sessionsField } from '../attended-sessions.ts'
import { attendedTexts } from '../texts/attended.ts'

interface SessionsByHandProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly sessionCents: number
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly shown: Shown
  readonly form: FormState
}

/** One box for each member who said yes: sessions may have been held away from the house, or somebody came without signing. */
export function SessionsByHand({
  frame,
  draw,
  members,
  shown,
  form,
  sessionCents,
}: SessionsByHandProps) {
  if (members.length === 0) return null
  const texts = attendedTexts[frame.locale]
  return (
    <Disclosure summary={texts.title} open={Object.keys(form.problems).length > 0}>
      <p>{texts.lead}</p>
      <p>
        {sessionCents > 0 ? (
          texts.amount(writtenMoney(sessionCents, frame.locale))
        ) : (
          <a href={`${recruitPaths.board(draw.slug)}#reglages`}>{texts.noAmount}</a>
        )}
      </p>
      <Form
        frame={frame}
        id="presences"
        action={recruitPaths.sessions(draw.slug)}
        form={form}
        submit={texts.save}
        tone="quiet"
        seen={shown}
      >
        {members.map(({ id, name }) => (
          <NumberField
            name={sessionsField(id)}
            label={name}
            form={form}
            value={shown[sessionsField(id)]}
          />
        ))}
      </Form>
    </Disclosure>
  )
}
