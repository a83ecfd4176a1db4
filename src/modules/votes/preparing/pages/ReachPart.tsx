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
  const said = reachTexts[frame.locale]
  const out = roll.filter((one) => one.channel === undefined && isUnreachable(one))
  if (out.length === 0) return null
  const form = forms.reach ?? emptyForm
  const lines = out
    .slice(0, most)
    .map(({ number, name }) => [number, name ?? '', '', ''].join(' ; '))
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

/** What tells one line from another of the same name. */
function knownOf(locale: Locale, one: RollVoter): readonly string[] {
  const said = contactTexts[locale]
  const address = one.address.split('\n').join(', ')
  return [
    one.territoryId ? said.territory : '',
    one.personId ? said.account : '',
    one.college === '' ? '' : said.college(one.college),
    one.contact === '' ? said.noMail : said.mail(one.contact),
    address === '' ? said.noAddress : said.address(address),
  ].filter(Boolean)
}

/** The address of one line of the roll, on its page. */
export const lineId = (number: number) => `ligne-${number}`

/** By name, whom no message reaches when something changes; each leads to its line. */
export function WithoutMail({ frame, roll }: PreparePageProps) {
  const said = contactTexts[frame.locale]
  const out = roll.filter(({ contact, name }) => contact === '' && name !== undefined)
  if (out.length === 0) return null
  return (
    <Disclosure summary={said.without(out.length)}>
      <p>{said.withoutText}</p>
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
  const said = reachTexts[frame.locale]
  const lineOf = (at: number) => {
    const one = roll[at]
    return one ? `${one.number}. ${[one.name ?? '', ...knownOf(frame.locale, one)].join(', ')}` : ''
  }
  const shown = alike.slice(0, 50)
  return (
    <Notice tone="caution" title={said.alikeTitle}>
      <p>{said.alikeText}</p>
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
