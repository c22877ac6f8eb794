import { existsSync } from 'node:fs'
import { openDatabase } from '@/lib/server/db/open'
import { backupSqlite, restoreSqlite } from '@/lib/server/db/sqlite-backup'
import { damageOf } from '@/lib/server/db/sqlite-guard'
import { type Env, readEnv, tellProblems } from '@/lib/server/env'
import { newOwnerLink } from '@/lib/server/owner-link'
import { createSample } from '@/lib/server/sample-with-team'
import { sweep } from '@/lib/server/sweep'
import { deletedPlans, undelete } from '@/lib/server/undelete'

/*
 * What the person who runs the server needs, on the machine it runs on. Reads the same settings as the server.
 */
const HELP = `Usage: npm run admin -- COMMAND

  backup FILE          copy the database to FILE, while the server runs
  restore FILE         put a backup in the database's place; the server must be stopped
  check                say whether the database is sound
  owner-link PLAN_ID   make a new owner link for a plan whose owner lost theirs; the server must be stopped
  undelete [PLAN_ID]   bring a deleted plan back; without an id, list them; the server must be stopped
  demo                 add the sample plan and print its link; the server must be stopped (npm run demo does both)
  cleanup              remove for good what was deleted KEEP_DELETED_DAYS ago (30); the server must be stopped

Backup, restore and check are for SQLite. For PostgreSQL use pg_dump and pg_restore.`

type Admin = (env: Env, argument: string | undefined) => Promise<string>

const COMMANDS: Record<string, Admin> = {
  async backup(env, target) {
    const file = sqliteFile(env)
    if (!target) throw new Error('Name the file to write the backup to.')
    await backupSqlite(file, target)
    return `Backed up to ${target}. It holds every plan: keep it where you would keep them.`
  },

  async restore(env, backup) {
    const file = sqliteFile(env)
    if (!backup || !existsSync(backup)) throw new Error('Name a backup that exists.')
    const aside = restoreSqlite(file, backup)
    return `Restored ${backup}.${aside ? ` What was there before is now ${aside}.` : ''}`
  },

  async check(env) {
    const file = sqliteFile(env)
    if (!existsSync(file)) throw new Error(`There is no database at ${file} yet.`)
    const problem = damageOf(file)
    if (problem) throw new Error(`${file} is damaged: ${problem}. Restore a backup.`)
    return `${file} is sound.`
  },

  async 'owner-link'(env, planId) {
    if (!planId) throw new Error('Name the plan: the part after /plans/ in its address.')
    const db = await openDatabase(env)
    try {
      const path = await newOwnerLink(db, planId, new Date())
      if (!path) throw new Error(`There is no plan ${planId}.`)
      return `${env.publicUrl ?? `http://localhost:${env.port}`}${path}`
    } finally {
      await db.close()
    }
  },

  async undelete(env, planId) {
    const db = await openDatabase(env)
    try {
      if (planId && (await undelete(db, planId, new Date()))) return `${planId} is back, for everybody who had it.`
      if (planId) throw new Error(`There is no deleted plan ${planId}.`)
      const plans = await deletedPlans(db)
      const lines = plans.map(({ id, name, deletedAt }) => `${id}  ${deletedAt?.toISOString().slice(0, 10)}  ${name}`)
      return lines.join('\n') || 'No deleted plan is kept.'
    } finally {
      await db.close()
    }
  },

  async demo(env) {
    const db = await openDatabase(env)
    const { ownerLink } = await createSample({ db }, null, new Date()).finally(() => db.close())
    return `The sample plan: ${env.publicUrl ?? `http://localhost:${env.port}`}${ownerLink}`
  },

  async cleanup(env) {
    const db = await openDatabase(env)
    await sweep(db, env.lifetimes, new Date()).finally(() => db.close())
    return 'Removed what was due.'
  },
}

function sqliteFile(env: Env): string {
  if (env.database.provider === 'sqlite') return env.database.file
  throw new Error('This command is for SQLite. For PostgreSQL use pg_dump and pg_restore.')
}

async function main([name = '', argument]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.log(HELP)
    return name === '' || name === '--help' ? 0 : 1
  }
  const read = readEnv(process.env)
  if ('problems' in read) {
    console.error(tellProblems(read.problems))
    return 1
  }
  try {
    console.log(await command(read.env, argument))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
