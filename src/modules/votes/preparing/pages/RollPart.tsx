import { emptyForm } from '#kit/form.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { UndrawnNames } from '#ui/UndrawnNames/UndrawnNames.tsx'
import { votePaths } from '../../paths.ts'
import { contactTexts, letterTexts, reachTexts, rollSources } from '../../roll/nouns.ts'
import { voteTexts } from '../../texts/votes.ts'
import { manageTexts } from '../texts/manage.ts'
import type { PreparePageProps } from './props.ts'
import { lineId, WithoutMail } from './ReachPart.tsx'

/** The roll: filled while it is a draft; then its codes, its proxies, and who has voted. */
export function RollPart(props: PreparePageProps) {
  const { frame, vote, roll } = props
  const texts = manageTexts[frame.locale]
  return (
    <section id="liste-electorale">
      <h2>{texts.rollTitle}</h2>
      {vote.state === 'draft' ? <Filling {...props} /> : null}
      {vote.state === 'open' ? <Codes {...props} /> : null}
      {vote.state === 'draft' ? null : <WithoutMail {...props} />}
      {roll.length === 0 ? <p>{texts.rollEmpty}</p> : <RollTable {...props} />}
    </section>
  )
}

function Filling({ frame, vote, roll, forms }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const form = forms.roll ?? emptyForm
  return (
    <>
      <Form
        frame={frame}
        id="liste"
        action={votePaths.roll(vote.slug)}
        form={form}
        submit={texts.addVoters}
      >
        <Radios
          name="source"
          label={texts.rollSource}
          form={form}
          value="list"
          options={rollSources.map((value) => ({ value, label: texts.rollSources[value] }))}
          required
        />
        <TextArea name="people" label={texts.people} hint={texts.peopleHint} form={form} rows={8} />
        <TextField name="which" label={texts.which} hint={texts.whichHint} form={form} />
        <Radios
          name="weighing"
          label={texts.weighing}
          form={form}
          value="one"
          options={(['one', 'population', 'college'] as const).map((value) => ({
            value,
            label: texts.weighings[value],
          }))}
          required
        />
      </Form>
      {roll.length > 0 ? (
        <ActionButton
          frame={frame}
          action={votePaths.roll(vote.slug)}
          label={texts.emptyRoll}
          tone="danger"
          fields={{ source: 'list', empty: 'yes' }}
          confirm={texts.emptyRollConfirm}
        />
      ) : null}
    </>
  )
}

/** The vote is open and nobody can vote yet: what comes next is said, until it is done. */
function WithoutCode({ frame, roll }: Pick<PreparePageProps, 'frame' | 'roll'>) {
  const texts = contactTexts[frame.locale]
  const waiting = roll.filter(({ channel, givenTo }) => !channel && givenTo === undefined)
  const without = waiting.filter(({ hasCode }) => !hasCode).length
  if (without === 0) return null
  const title = roll.some(({ hasCode }) => hasCode) ? texts.someWithout(without) : texts.noCodes
  return (
    <Notice tone="caution" title={title}>
      <p>{texts.noCodesText}</p>
    </Notice>
  )
}

/** What nothing else in the house knows is typed as they are printed. */
function Letters(props: Pick<PreparePageProps, 'frame' | 'vote' | 'roll' | 'undrawn' | 'forms'>) {
  const { frame, vote, roll } = props
  const texts = manageTexts[frame.locale]
  const { form } = letterTexts[frame.locale]
  const typed = props.forms.letters ?? emptyForm
  const bare = roll.filter(
    ({ address, channel, givenTo }) => address === '' && !channel && givenTo === undefined,
  )
  return (
    <Disclosure summary={texts.lettersPdf} open={typed !== emptyForm}>
      <UndrawnNames frame={frame} undrawn={props.undrawn} />
      {bare.length > 0 ? (
        <Notice tone="caution" title={form.withoutAddress(bare.length)}>
          <p>{form.withoutAddressText}</p>
          <ul>
            {bare.map(({ number, name }) => (
              <li>{`${number}. ${name ?? ''}`}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form
        frame={frame}
        id="lettres"
        action={votePaths.letters(vote.slug)}
        form={typed}
        submit={form.print}
      >
        <p>{texts.lettersConfirm}</p>
        <TextField name="phone" label={form.phone} form={typed} maxlength={40} width="medium" />
        <TextField
          name="place"
          label={form.place}
          hint={form.placeHint}
          form={typed}
          maxlength={200}
        />
        <TextField
          name="signature"
          label={form.signature}
          hint={form.signatureHint}
          form={typed}
          maxlength={120}
        />
      </Form>
    </Disclosure>
  )
}

function Codes({ frame, vote, roll, forms, undrawn }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const form = forms.proxy ?? emptyForm
  const replaced = roll.filter(
    ({ hasCode, contact, channel, givenTo }) =>
      hasCode && contact !== '' && channel === undefined && givenTo === undefined,
  ).length
  return (
    <>
      <h3>{texts.codes}</h3>
      <WithoutCode frame={frame} roll={roll} />
      <p>{texts.codesText}</p>
      <Letters frame={frame} vote={vote} roll={roll} undrawn={undrawn} forms={forms} />
      <ActionButton
        frame={frame}
        action={votePaths.mails(vote.slug)}
        label={texts.mails}
        confirm={reachTexts[frame.locale].mailsConfirm(replaced)}
      />
      {vote.proxies > 0 ? (
        <Disclosure summary={texts.proxyTitle} open={forms.proxy !== undefined}>
          <Form
            frame={frame}
            id="procuration"
            action={votePaths.proxy(vote.slug)}
            form={form}
            submit={texts.proxy}
          >
            <TextField
              name="giver"
              label={texts.giver}
              form={form}
              inputmode="numeric"
              width="short"
              required
            />
            <TextField
              name="holder"
              label={texts.holder}
              form={form}
              inputmode="numeric"
              width="short"
              required
            />
          </Form>
        </Disclosure>
      ) : null}
    </>
  )
}

function RollTable({ frame, vote, roll }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const { college, weight } = voteTexts[frame.locale]
  const started = vote.state !== 'draft'
  const hasColleges = roll.some((voter) => voter.college !== '')
  const hasWeights = vote.weightRule !== '' || roll.some((voter) => voter.weight !== 1)
  return (
    <Table
      caption={texts.rollTitle}
      captionHidden
      columns={[
        { title: texts.number, align: 'right' },
        { title: texts.person },
        ...(hasColleges ? [{ title: college }] : []),
        ...(hasWeights ? [{ title: weight, align: 'right' as const }] : []),
        ...(started ? [{ title: texts.voted }] : []),
      ]}
      rows={roll.map((voter) => [
        <span id={lineId(voter.number)}>{voter.number}</span>,
        voter.name ?? texts.nameGone,
        ...(hasColleges ? [voter.college || '–'] : []),
        ...(hasWeights ? [writtenNumber(voter.weight, frame.locale)] : []),
        ...(started
          ? [
              [
                voter.channel ? texts.votedBy[voter.channel] : '–',
                voter.givenTo === undefined ? '' : texts.heldBy(voter.givenTo),
              ]
                .filter(Boolean)
                .join(', '),
            ]
          : []),
      ])}
    />
  )
}
