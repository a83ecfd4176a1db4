import { emptyForm } from '#kit/form.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { votePaths } from '../paths.ts'
import { isUnreachable } from '../reach.ts'
import { reachTexts } from '../texts/reach.ts'
import type { PreparePageProps } from './prepare-page-props.ts'

const most = 200

/** Whom no mail and no letter reaches, what to do, and the lines to complete. */
export function Unreachable({ frame, vote, roll, forms }: PreparePageProps) {
  const said = reachTexts[frame.locale]
  const out = roll.filter((one) => one.channel === undefined && isUnreachable(one))
  if (out.length === 0) return null
  const form = forms.reach ?? emptyForm
  const lines = out.slice(0, most).map(({ number, name }) => `${number} ; ${name ?? ''} ;  ; `)
  return (
    <>
      <Notice tone="caution" title={said.title(out.length)}>
        <p>{said.what}</p>
      </Notice>
      <Disclosure summary={said.complete} open={forms.reach !== undefined}>
        <Form
          frame={frame}
          id="adresses"
          action={votePaths.reach(vote.slug)}
          form={form}
          submit={said.save}
          tone="quiet"
        >
          <TextArea
            name="reach"
            label={said.lines}
            hint={said.hint}
            form={form}
            value={lines.join('\n')}
            rows={Math.min(12, lines.length + 1)}
          />
        </Form>
      </Disclosure>
    </>
  )
}

/** Lines that are perhaps one voter, and how to take one of them off. */
export function LookAlikes(
  props: PreparePageProps & { alike: readonly (readonly [number, number])[] },
) {
  const { frame, vote, roll, alike } = props
  const said = reachTexts[frame.locale]
  const lineOf = (at: number) => `${roll[at]?.number}. ${roll[at]?.name ?? ''}`
  const shown = alike.slice(0, 50)
  return (
    <Notice tone="caution" title={said.alikeTitle}>
      <p>{said.alikeText}</p>
      <ul>
        {shown.map((pair) => (
          <li>
            {said.alike(lineOf(pair[0]), lineOf(pair[1]))}
            {pair.map((at) => {
              const number = roll[at]?.number ?? 0
              return (
                <ActionButton
                  frame={frame}
                  action={votePaths.roll(vote.slug)}
                  label={said.remove(number)}
                  tone="danger"
                  fields={{ remove: String(number) }}
                  confirm={said.removeConfirm(number)}
                />
              )
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
