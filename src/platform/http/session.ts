import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from '../routes.ts'
import { hashToken } from '../secrets/secret-links.ts'

/** Over HTTPS the name binds the cookie to this host alone (RFC 6265bis, `__Host-`). */
function secure(c: HttpContext): boolean {
  return c.var.ctx.settings.baseUrl.startsWith('https://')
}

function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-ouvroir' : 'ouvroir'
}

export function setSessionCookie(c: HttpContext, token: string, maxAgeSeconds: number) {
  setCookie(c, cookieName(secure(c)), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: secure(c),
    maxAge: maxAgeSeconds,
  })
}

export function clearSessionCookie(c: HttpContext) {
  deleteCookie(c, cookieName(secure(c)), { path: '/', secure: secure(c) })
  c.header('clear-site-data', '"cache", "storage"')
}

export function sessionHashOf(c: HttpContext, baseUrl: string): string | undefined {
  const token = getCookie(c, cookieName(baseUrl.startsWith('https://')))
  return token && /^[0-9a-f]{64}$/.test(token) ? hashToken(token) : undefined
}
