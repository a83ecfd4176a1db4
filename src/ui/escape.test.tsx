import { expect, test } from 'vitest'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from './ActionButton/ActionButton.tsx'
import { Badge } from './Badge/Badge.tsx'
import { BigFigures } from './BigFigures/BigFigures.tsx'
import { ButtonLink } from './ButtonLink/ButtonLink.tsx'
import { Card } from './Card/Card.tsx'
import { CheckBox } from './CheckBox/CheckBox.tsx'
import { CheckBoxes } from './CheckBoxes/CheckBoxes.tsx'
import { Combobox } from './Combobox/Combobox.tsx'
import { DateField } from './DateField/DateField.tsx'
import { Disclosure } from './Disclosure/Disclosure.tsx'
import { DocumentView } from './DocumentView/DocumentView.tsx'
import { EmptyState } from './EmptyState/EmptyState.tsx'
import { Facts } from './Facts/Facts.tsx'
import { FileField } from './FileField/FileField.tsx'
import { FilterLinks } from './FilterLinks/FilterLinks.tsx'
import { Form } from './Form/Form.tsx'
import { FranceMap } from './FranceMap/FranceMap.tsx'
import { HiddenField } from './HiddenField/HiddenField.tsx'
import { Layout } from './Layout/Layout.tsx'
import { LinkList } from './LinkList/LinkList.tsx'
import { LiveRegion } from './LiveRegion/LiveRegion.tsx'
import { Meter } from './Meter/Meter.tsx'
import { Moments } from './Moments/Moments.tsx'
import { Notice } from './Notice/Notice.tsx'
import { NumberField } from './NumberField/NumberField.tsx'
import { PlannedActual } from './PlannedActual/PlannedActual.tsx'
import { Prose } from './Prose/Prose.tsx'
import { Radios } from './Radios/Radios.tsx'
import { SearchBox } from './SearchBox/SearchBox.tsx'
import { Select } from './Select/Select.tsx'
import { StationLine } from './StationLine/StationLine.tsx'
import { Steps } from './Steps/Steps.tsx'
import { RowTitle } from './Table/RowTitle.tsx'
import { Table } from './Table/Table.tsx'
import { Tabs } from './Tabs/Tabs.tsx'
import { TextArea } from './TextArea/TextArea.tsx'
import { TextField } from './TextField/TextField.tsx'
import { Timeline } from './Timeline/Timeline.tsx'
import { WordDiff } from './WordDiff/WordDiff.tsx'

const payloads = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '" autofocus onfocus="alert(1)',
  '</desc></svg><iframe srcdoc="x">',
]

test.each(payloads)('what people write is shown as they wrote it, everywhere: %s', (evil) => {
  const html = everything(evil)
  expect(html.length).toBeGreaterThan(10_000)
  expect(html).not.toMatch(/<script>|<img src=x|<iframe|<svg onload/)
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    expect(tag.replace(/"[^"]*"/g, ''), tag).not.toMatch(/\son[a-z]+\s*=|\sautofocus/i)
    expect(tag, tag).not.toMatch(/\sstyle=/)
  }
})

test('the test would see a value that is not escaped', () => {
  const hole = '<p title="" onfocus="alert(1)">'
  expect(hole.replace(/"[^"]*"/g, '')).toMatch(/\son[a-z]+\s*=/i)
})

function everything(evil: string): string {
  const form: FormState = { values: { a: evil }, problems: { a: evil, form: evil } }
  const field = { name: 'a', label: evil, hint: evil, form }
  const options = [{ value: evil, label: evil, hint: evil }]
  const links = [{ label: evil, href: evil, current: true }]
  const title = evil
  const frame = {
    locale: 'fr',
    viewer: { id: '1', name: evil, roles: [], secondFactor: false },
    path: `/?q=${evil}`,
    baseUrl: 'https://a.exemple',
    navigation: [{ key: 'lab' as const, links: [{ label: evil, href: evil }] }],
    assets: { style: '/s.css', script: '/s.js', fonts: [], mark: '' },
    nonce: 'n',
    formMark: 'k',
    notice: evil,
    house: { name: evil, tagline: evil },
  } satisfies Frame
  return String(
    <Layout
      frame={frame}
      title={title}
      lead={evil}
      crumbs={[{ label: evil, href: evil }]}
      eyebrow={evil}
      aside={evil}
    >
      <Form frame={frame} action={evil} form={form} submit={evil} id="f">
        <TextField {...field} />
        <TextArea {...field} />
        <NumberField {...field} unit={evil} />
        <DateField {...field} />
        <FileField {...field} accept={evil} />
        <Combobox {...field} source={evil} valueName="b" chosen={evil} />
        <Select {...field} options={options} />
        <Radios {...field} options={options} />
        <CheckBoxes {...field} options={options} />
        <CheckBox {...field} />
        <HiddenField name={evil} value={evil} />
      </Form>
      <ActionButton
        frame={frame}
        action={evil}
        label={evil}
        confirm={evil}
        fields={{ [evil]: evil }}
      />
      <ButtonLink href={evil}>{evil}</ButtonLink>
      <Badge tone="info">{evil}</Badge>
      <BigFigures items={[{ value: evil, label: evil }]} />
      <Card title={title} href={evil} eyebrow={evil} picture={evil}>
        {evil}
      </Card>
      <Disclosure summary={evil}>{evil}</Disclosure>
      <EmptyState title={title}>{evil}</EmptyState>
      <Facts items={[{ name: evil, value: evil }]} />
      <FilterLinks label={evil} links={links} />
      <LinkList items={[{ label: evil, href: evil, note: evil }]} />
      <LiveRegion subject={evil}>{evil}</LiveRegion>
      <Meter label={evil} value={1} max={2} text={evil} />
      <Moments items={[{ when: evil, label: evil, href: evil }]} />
      <Notice tone="good" title={title}>
        {evil}
      </Notice>
      <Prose markdown={evil} />
      <SearchBox action={evil} name={evil} label={evil} value={evil} submit={evil} hint={evil} />
      <Steps items={[{ title, note: evil, href: evil }]} />
      <Table caption={evil} columns={[{ title }, { title }]} rows={[[evil, evil]]} />
      <RowTitle title={title} href={evil} note={evil} />
      <Tabs label={evil} links={links} />
      <WordDiff locale="fr" pieces={[{ kind: 'added', text: evil }]} />
      <Pictures evil={evil} />
    </Layout>,
  )
}

function Pictures({ evil }: { evil: string }) {
  const stations = [{ label: evil, date: evil, state: 'current', late: true }] as const
  const days = { start: '2026-01-01', end: '2026-02-01', state: 'current' } as const
  const milestones = [{ label: evil, day: '2026-01-05' }]
  return (
    <>
      <StationLine locale="fr" title={evil} size="small" stations={stations} />
      <StationLine locale="fr" title={evil} size="full" stations={stations} />
      <Timeline
        locale="fr"
        title={evil}
        items={[{ label: evil, href: evil, milestones, after: [evil], ...days }]}
      />
      <PlannedActual locale="fr" title={evil} rows={[{ label: evil, unit: evil, planned: 1 }]} />
      <FranceMap
        locale="fr"
        title={evil}
        points={[{ label: evil, lon: 2, lat: 47, kind: 'place', href: evil }]}
      />
      <DocumentView document={documentOf(evil)} />
    </>
  )
}

function documentOf(evil: string) {
  const text = [{ bold: evil }, { italic: evil }, { code: evil }, { link: evil, text: evil }, evil]
  return {
    title: evil,
    language: 'fr',
    authors: [evil],
    date: new Date(0),
    footer: evil,
    blocks: [
      { kind: 'heading', level: 1, text: evil },
      { kind: 'paragraph', text },
      { kind: 'list', items: [evil] },
      { kind: 'table', caption: evil, columns: [{ title: evil }], rows: [[evil]] },
      { kind: 'facts', items: [{ name: evil, value: evil }] },
      { kind: 'note', title: evil, text: evil },
      { kind: 'quote', text: evil, source: evil },
      { kind: 'figure', svg: `<svg>${evil}</svg>`, alt: evil, caption: evil },
      { kind: 'blank-lines', label: evil, count: 1 },
    ],
  } as const
}
