// The control of e2e/proofs/sending.test.ts: a sender as they are often written. It takes fifty people,
// and notes them as served before sending (then a fall skips some) or after (then a fall repeats some).
//   node naive-sender.mjs before|after DATABASE SMTP
import { createTransport } from 'nodemailer'
import pg from 'pg'

const [when, database, smtp] = process.argv.slice(2)
const client = new pg.Client({ connectionString: database })
await client.connect()
const transport = createTransport(smtp, { pool: true, maxConnections: 1, maxMessages: 1e6 })
const note = (ids) => client.query('update naive set served = true where number = any ($1)', [ids])

for (;;) {
  const { rows } = await client.query(
    'select * from naive where not served order by number limit 50',
  )
  if (rows.length === 0) break
  const ids = rows.map(({ number }) => number)
  if (when === 'before') await note(ids)
  await Promise.all(
    rows.map(({ number, email }) =>
      transport.sendMail({
        from: 'lettres@example.net',
        to: email,
        subject: 'Une lettre',
        text: 'Bonjour',
        messageId: `<${number}@example.net>`,
      }),
    ),
  )
  if (when === 'after') await note(ids)
}
transport.close()
await client.end()
