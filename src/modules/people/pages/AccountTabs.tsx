import type { Locale } from '#kit/texts.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { paths } from '../paths.ts'
import { accountTexts } from '../texts/account.ts'

export function AccountTabs(props: { locale: Locale; current: 'account' | 'security' | 'data' }) {
  const texts = accountTexts[props.locale].tabs
  const links = [
    { key: 'account', label: texts.account, href: paths.account },
    { key: 'security', label: texts.security, href: paths.security },
    { key: 'data', label: texts.data, href: paths.myData },
  ]
  return (
    <Tabs
      label={texts.label}
      links={links.map(({ key, ...link }) => ({ ...link, current: key === props.current }))}
    />
  )
}
