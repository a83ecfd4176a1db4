import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import { securityTexts } from '../texts/security.ts'

/** Shown once: only hashes are kept. */
export function RecoveryCodesPage({ frame, codes }: { frame: Frame; codes: readonly string[] }) {
  const texts = securityTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.recoveryTitle} lead={texts.recoveryLead}>
      <ul>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={paths.security}>{texts.recoveryDone}</ButtonLink>
      </p>
    </Layout>
  )
}
