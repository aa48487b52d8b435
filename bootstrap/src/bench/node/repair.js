// Mends the replies in the file that is named, over and over, for as many milliseconds as each line of input says, and
// answers with millions of characters a second.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { jsonrepair } from 'jsonrepair'

const replies = JSON.parse(readFileSync(process.argv[2], 'utf8'))

for await (const line of createInterface({ input: process.stdin })) {
  const began = performance.now()
  const end = began + Number(line)
  let characters = 0
  let seen = 0
  while (performance.now() < end) {
    for (const reply of replies) {
      seen += jsonrepair(reply).length
      characters += reply.length
    }
  }
  if (seen === 0) throw new Error('nothing was read')
  console.log(characters / 1e3 / (performance.now() - began))
}
