import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'
import { isHere } from './here.ts'
import { paths } from './paths.ts'

export function Header({ frame }: { frame: Frame }) {
  const texts = uiTexts[frame.locale]
  const links = frame.navigation.flatMap((group) => group.links).filter((link) => link.public)
  return (
    <header class="site-header">
      <a class="brand" href="/">
        <img src={frame.assets.mark} alt="" width="36" height="36" />
        <span class="brand-name">{frame.house.name}</span>
        <span class="brand-tagline">{frame.house.tagline}</span>
      </a>
      <nav class="site-nav" aria-label={texts.mainNavigation}>
        <ul>
          {links.map((link) => (
            <li>
              <a href={link.href} aria-current={isHere(frame.path, link.href)}>
                {link.label}
              </a>
            </li>
          ))}
          <li>
            {frame.viewer ? (
              <a href={paths.account}>{frame.viewer.name}</a>
            ) : (
              <a href={paths.signIn}>{texts.signIn}</a>
            )}
          </li>
        </ul>
      </nav>
    </header>
  )
}
