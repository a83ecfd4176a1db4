/** Lines that try to open another header or to add a recipient. */
export const hostileLines: readonly string[] = [
  '\r\nBcc: autre@exemple.fr',
  '\nX-Injected: oui',
  '\r\n\r\n<script>alert(1)</script>',
  '\rBcc: autre@exemple.fr',
  '%0ABcc: autre@exemple.fr',
  '\u2028Bcc: autre@exemple.fr',
]
