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
  const said = skillTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.ownTitle}
      lead={said.ownLead}
      crumbs={[{ label: said.title, href: skillPaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {statement && props.freshness !== 'fresh' ? (
        <Notice tone="caution">
          <p>{props.freshness === 'stale' ? said.stale : said.toConfirm}</p>
          <ActionButton frame={frame} action={skillPaths.confirmOwn} label={said.stillTrue} />
        </Notice>
      ) : null}
      <Form frame={frame} action={skillPaths.own} form={form} submit={said.save} seen>
        <WhatFields {...props} />
        <WhereFields {...props} />
        <CheckBox
          name="coaches"
          label={said.coaches}
          form={form}
          value={statement?.coaches ? 'yes' : ''}
        />
        <Radios
          name="shown"
          label={said.shown}
          form={form}
          value={statement?.shown ?? 'staff'}
          required
          options={[
            { value: 'staff', label: said.shownStaff, hint: said.shownStaffHint },
            { value: 'public', label: said.shownPublic, hint: said.shownPublicHint },
          ]}
        />
        <p class="hint">{said.kept}</p>
      </Form>
      {statement ? (
        <ActionButton
          frame={frame}
          action={skillPaths.removeOwn}
          label={said.remove}
          tone="danger"
          confirm={said.removeSure}
        />
      ) : null}
    </Layout>
  )
}

function WhatFields({ frame, statement, form }: OwnSkillsPageProps) {
  const { locale } = frame
  const said = skillTexts[locale]
  return (
    <>
      <CheckBoxes
        name="skills"
        label={said.skills}
        hint={said.skillsHint}
        form={form}
        value={statement?.skills}
        options={skills.map((value) => ({ value, label: skillNames[locale][value] }))}
      />
      <TextField
        name="otherWords"
        label={said.otherWords}
        hint={said.otherHint}
        form={form}
        value={statement?.otherWords}
      />
      <CheckBoxes
        name="languages"
        label={said.spoken}
        form={form}
        value={statement?.languages ?? ['fr']}
        options={languages.map((value) => ({ value, label: languageNames[locale][value] }))}
      />
      <TextArea
        name="about"
        label={said.about}
        hint={said.aboutHint}
        form={form}
        value={statement?.about}
        rows={4}
      />
    </>
  )
}

function WhereFields({ frame, statement, places, form, answer }: OwnSkillsPageProps) {
  const said = skillTexts[frame.locale]
  return (
    <>
      {places.length > 0 ? (
        <CheckBoxes
          name="kept"
          label={said.placesKept}
          form={form}
          value={places.map(({ id }) => id)}
          options={places.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <TerritoryField
        locale={frame.locale}
        name="place"
        label={said.place}
        hint={said.placeHint}
        form={form}
        answer={answer}
      />
      <CheckBox
        name="atDistance"
        label={said.atDistance}
        form={form}
        value={statement?.atDistance === false ? '' : 'yes'}
      />
      <NumberField
        name="hoursPerMonth"
        label={said.hoursPerMonth}
        form={form}
        value={statement?.hoursPerMonth?.toString()}
        unit={said.hoursUnit}
      />
      <TextField
        name="availability"
        label={said.availability}
        hint={said.availabilityHint}
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
  const said = skillTexts[frame.locale]
  return (
    <Layout frame={frame} title={said.confirmTitle} lead={said.confirmLead}>
      <StatementFacts frame={frame} statement={statement} places={places} />
      <ActionButton
        frame={frame}
        action={skillPaths.confirm(token)}
        label={said.stillTrue}
        tone="action"
      />
    </Layout>
  )
}
