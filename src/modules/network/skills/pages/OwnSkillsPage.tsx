import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { skillPaths } from '../../paths/coaching.ts'
import { type Freshness, languages, type SkillStatement, skills } from '../skill.ts'
import { languageNames, skillNames, skillTexts } from '../texts/skill.ts'
import { StatementFacts } from './SkillsPage.tsx'

export interface OwnSkillsPageProps {
  readonly frame: Frame
  readonly statement: SkillStatement | undefined
  readonly freshness: Freshness
  readonly places: readonly { readonly id: string; readonly label: string }[]
  readonly form: FormState
  readonly answer: TerritoryAnswer | undefined
}

/** What one says of oneself; saving it again confirms it for a year. */
export function OwnSkillsPage(props: OwnSkillsPageProps) {
  const { frame, statement, form } = props
  const texts = skillTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.ownTitle}
      lead={texts.ownLead}
      crumbs={[{ label: texts.title, href: skillPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {statement && props.freshness !== 'fresh' ? (
        <Notice tone="caution">
          <p>{props.freshness === 'stale' ? texts.stale : texts.toConfirm}</p>
          <ActionButton frame={frame} action={skillPaths.confirmOwn} label={texts.stillTrue} />
        </Notice>
      ) : null}
      <Form frame={frame} action={skillPaths.own} form={form} submit={texts.save} seen>
        <WhatFields {...props} />
        <WhereFields {...props} />
        <CheckBox
          name="coaches"
          label={texts.coaches}
          form={form}
          value={statement?.coaches ? 'yes' : ''}
        />
        <Radios
          name="shown"
          label={texts.shown}
          form={form}
          value={statement?.shown ?? 'staff'}
          required
          options={[
            { value: 'staff', label: texts.shownStaff, hint: texts.shownStaffHint },
            { value: 'public', label: texts.shownPublic, hint: texts.shownPublicHint },
          ]}
        />
        <p class="hint">{texts.kept}</p>
      </Form>
      {statement ? (
        <ActionButton
          frame={frame}
          action={skillPaths.removeOwn}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeSure}
        />
      ) : null}
    </Layout>
  )
}

function WhatFields({ frame, statement, form }: OwnSkillsPageProps) {
  const { locale } = frame
  const texts = skillTexts[locale]
  return (
    <>
      <CheckBoxes
        name="skills"
        label={texts.skills}
        hint={texts.skillsHint}
        form={form}
        value={statement?.skills}
        options={skills.map((value) => ({ value, label: skillNames[locale][value] }))}
      />
      <TextField
        name="otherWords"
        label={texts.otherWords}
        hint={texts.otherHint}
        form={form}
        value={statement?.otherWords}
      />
      <CheckBoxes
        name="languages"
        label={texts.spoken}
        form={form}
        value={statement?.languages ?? ['fr']}
        options={languages.map((value) => ({ value, label: languageNames[locale][value] }))}
      />
      <TextArea
        name="about"
        label={texts.about}
        hint={texts.aboutHint}
        form={form}
        value={statement?.about}
        rows={4}
      />
    </>
  )
}

function WhereFields({ frame, statement, places, form, answer }: OwnSkillsPageProps) {
  const texts = skillTexts[frame.locale]
  return (
    <>
      {places.length > 0 ? (
        <CheckBoxes
          name="kept"
          label={texts.placesKept}
          form={form}
          value={places.map(({ id }) => id)}
          options={places.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <TerritoryField
        locale={frame.locale}
        name="place"
        label={texts.place}
        hint={texts.placeHint}
        form={form}
        answer={answer}
      />
      <CheckBox
        name="atDistance"
        label={texts.atDistance}
        form={form}
        value={statement?.atDistance === false ? '' : 'yes'}
      />
      <NumberField
        name="hoursPerMonth"
        label={texts.hoursPerMonth}
        form={form}
        value={statement?.hoursPerMonth?.toString()}
        unit={texts.hoursUnit}
      />
      <TextField
        name="availability"
        label={texts.availability}
        hint={texts.availabilityHint}
        form={form}
        value={statement?.availability}
      />
    </>
  )
}

export interface ConfirmSkillsPageProps {
  readonly frame: Frame
  readonly statement: SkillStatement
  readonly places: readonly string[]
  readonly token: string
}

/** The yearly question, answered by a link, without signing in. */
export function ConfirmSkillsPage({ frame, statement, places, token }: ConfirmSkillsPageProps) {
  const texts = skillTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.confirmTitle} lead={texts.confirmLead}>
      <StatementFacts frame={frame} statement={statement} places={places} />
      <ActionButton
        frame={frame}
        action={skillPaths.confirm(token)}
        label={texts.stillTrue}
        tone="action"
      />
    </Layout>
  )
}
