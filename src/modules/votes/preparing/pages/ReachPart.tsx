import { emptyForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { votePaths } from '../../paths.ts'
import { contactTexts, isUnreachable, reachTexts } from '../../roll/nouns.ts'
import type { PreparePageProps, RollVoter } from './props.ts'

const most = 200

/** Whom no mail and no letter reaches, what to do, and the lines to complete. */
export function Unreachable({ frame, vote, roll, forms }: PreparePageProps) {
  const texts = reachTexts[frame.locale]
  const out = roll.filter((voter) => voter.channel === undefined && isUnreachable(voter))
  if (out.length === 0) return null
  const form = forms.reach ?? emptyForm
  const lines = out
    .slice(0, most)
    .map(({ number, name }) => [number, name ?? '', '', ''].join(' ; '))
  return (
    <>
      <Notice tone="caution" title={texts.title(out.length)}>
        <p>{texts.what}</p>
      </Notice>
      <Disclosure summary={texts.complete} open={forms.reach !== undefined}>
        <Form
          frame={frame}
          id="adresses"
          action={votePaths.reach(vote.slug)}
          form={form}
          submit={texts.save}
          tone="quiet"
        >
          <TextArea
            name="reach"
            label={texts.lines}
            hint={texts.hint}
            form={form}
            value={lines.join('\n')}
            rows={Math.min(12, lines.length + 1)}
          />
        </Form>
      </Disclosure>
    </>
  )
}

/** What tells one line from another of the same name. */
function knownOf(locale: Locale, voter: RollVoter): readonly string[] {
  const texts = contactTexts[locale]
  const address = voter.address.split('\n').join(', ')
  return [
    voter.territoryId ? texts.territory : '',
    voter.personId ? texts.account : '',
    voter.college === '' ? '' : texts.college(voter.college),
    voter.contact === '' ? texts.noMail : texts.mail(voter.contact),
    address === '' ? texts.noAddress : texts.address(address),
  ].filter(Boolean)
}

/** The address of one line of the roll, on its page. */
export const lineId = (number: number) => `ligne-${number}`

/** By name, whom no message reaches when something changes; each leads to its line. */
export function WithoutMail({ frame, roll }: PreparePageProps) {
  const texts = contactTexts[frame.locale]
  const out = roll.filter(({ contact, name }) => contact === '' && name !== undefined)
  if (out.length === 0) return null
  return (
    <Disclosure summary={texts.without(out.length)}>
      <p>{texts.withoutText}</p>
      <ul>
        {out.map(({ number, name, address }) => (
          <li>
            <a href={`#${lineId(number)}`}>{`${number}. ${name}`}</a>
            {address === '' ? '' : `, ${address.split('\n').join(', ')}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Lines that are perhaps one voter, and how to take one of them off. */
export function LookAlikes(
  props: PreparePageProps & { alike: readonly (readonly [number, number])[] },
) {
  const { frame, vote, roll, alike } = props
  const texts = reachTexts[frame.locale]
  const lineOf = (at: number) => {
    const voter = roll[at]
    return voter
      ? `${voter.number}. ${[voter.name ?? '', ...knownOf(frame.locale, voter)].join(', ')}`
      : ''
  }
  const shown = alike.slice(0, 50)
  return (
    <Notice tone="caution" title={texts.alikeTitle}>
      <p>{texts.alikeText}</p>
      <ul>
        {shown.map((pair) => (
          <li>
            <ul>
              {pair.map((at) => (
                <li>{lineOf(at)}</li>
              ))}
            </ul>
            {pair.map((at) => {
              const number = roll[at]?.number ?? 0
              return (
                <ActionButton
                  frame={frame}
                  action={votePaths.roll(vote.slug)}
                  label={texts.remove(number)}
                  tone="danger"
                  fields={{ remove: String(number) }}
                  confirm={texts.removeConfirm(number)}
                />
              )
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
