import type { Words } from './cue.js';

const list = (text: string): string[] => text.split(/\s*,\s*/).map((word) => word.trim());

/** English words by what they say about a question. Longer phrases win over their parts. */
export const english: Words = {
  port: list('port, ports, port number, port numbers, portnum, prt'),
  firewall: list(
    'firewall, firewalls, fw, acl, acls, access list, security group, network team, netsec, traffic, flow, flows, connectivity',
  ),
  open: list(
    'open, opened up, opening, openings, allow, allowed, permit, permitted, unblock, whitelist, allowlist, punch, let through, enable',
  ),
  need: list(
    'reqs, req, need, needs, needed, require, requires, required, requirement, requirements, must, mandatory, necessary, have to, has to, supposed',
  ),
  use: list('use, uses, used, using, run, runs, running on, talks on, speak, speaks'),
  listen: list('listen, listens, listening, listener, accept, accepts'),
  rule: list(
    'rule, rules, ruleset, rulebase, snippet, config, configuration, policy, policies, acl, acls, access list, access lists, access-list, extended acl, extended access list, security group, security groups, nsg, address group, playbook, syntax',
  ),
  file: list(
    'xlsx, xls, xlsx file, excel, excel file, excel sheet, excel spreadsheet, excel workbook, excel table, excel version, spreadsheet, spreadsheets, spread sheet, workbook, as a file, as file, as files, to a file, to file, into a file, as an attachment, as a download, download, downloadable, report, firewall report, port report, ports report, firewall change report, firewall request form, firewall request sheet, export, exported, exporting',
  ),
  range: list('range, ranges, port range, port ranges'),
  close: list(
    'live without, do without, go without, manage without, get by without, survive without, cope without, run without, close, closed, closing, block, blocked, blocking, shut, deny, disable, drop, remove, kill, turn off, switch off, get rid of, lock down, filter out',
  ),
  why: list(
    "why, what for, how come, whats the point of, what is the point of, what's the point of, reason for, the reason",
  ),
  purpose: list(
    "purpose, used for, use for, meaning, mean, means, explain, what is, what's, whats, what are, what does, what do, whos using, who uses, what uses, who listens on, role of, stand for, do for, do with",
  ),
  break: list(
    'break, breaks, broke, broken, breaking, stop working, stops working, stopped working, dead, down, fail, fails, failing, fails without, outage, impact, affected, affect, not working, doesnt work, calls drop, call drops, calls are dropping, calls dropping, calls dropped, dropped calls, dropping calls, drops calls, issue, issues, problem, problems, lose, goes wrong, happens if, happen if, what dies, dies, die, gone, times out, timed out, timing out, unreachable',
  ),
  missing: list(
    'missing, what else, forgot, forgotten, left to open, what do i still need, what do we still need, still missing, remaining, the rest, left out, still to open, did we miss, do we miss, lacking, anything else, whats left, what is left',
  ),
  have: list(
    'we have, i have, have open, already, already open, already opened, already have, opened, are open, is open, so far we have, weve opened, we opened, i opened, have allowed, got open, we got, ive got, weve got',
  ),
  change: list(
    'change, changes, changed, switch, move, migrate, migrating, going from, go from, moving from, difference between, differs, differ, difference, convert, instead of',
  ),
  enough: list(
    'enough, sufficient, suffice, all i need, all we need, do the job, alone, on its own, by itself, just that',
  ),
  which: list('what, which, whatever, where, who, whats, what all, how many, whose'),
  table: list('table, tables, matrix, chart, sheet'),
  fine: list(
    'ok, okay, works, works fine, is fine, are fine, fine, is ok, are ok, is up, are up, working fine, works ok, still works, is good, is working, are working, okay though',
  ),
  leave: list('leave, leaving, keep, kept'),
  'on-top': list('that add, it add, extra, on top, additional, additionally, adds, come on top, comes on top, add to'),
  tell: list(
    'list, gimme, hand me, show, give, tell, get, send, print, look up, lookup, find, display, remind, share, check, make me, make, generate, produce, write',
  ),
  asks: list(
    'is, are, does, do, can, could, should, shall, may, must, will, would, has, am, isnt, arent, doesnt, dont, cant, wont, shouldnt',
  ),
  confirm: list(
    'yes or no, yea or nay, y/n, yes/no, yay or nay, right, correct, ok to, okay to, safe to, true, ok if, fine to, yes or no, really, actually',
  ),
  inbound: list('inbound, incoming, ingress, coming in, comes in, in bound, incomming, receive, receives'),
  outbound: list(
    'outbound, outgoing, egress, going out, goes out, out bound, leaving, outgoin, send out, initiate, initiates, originate, opens itself',
  ),
  'both-ways': list(
    'both directions, both ways, bidirectional, bi-directional, either direction, either way, two way, in both directions, each way, in and out, inbound and outbound, both dir',
  ),
  from: list('from, sourced from, originating from, originating at, source, src'),
  to: list('to, towards, toward, into, reaching, destination, destined to, dest, dst, →, through to, over to, onto'),
  between: list('b/w, b/t, btwn, between, among, amongst, ↔, btw, betwn'),
  reaches: list(
    'talk, talks, talking, reach, reaches, connect, connects, connecting, contact, contacts, talk to, talks to, speak to, speaks to, connect to, connects to, connecting to, reach out to, communicate, communicates, communicate with, talk with, hit, hits, calls',
  ),
  reverse: list(
    'and back, back again, on the way back, other direction, other way, other way round, other way around, opposite direction, reverse direction, the reverse, reversed, vice versa, way back, the way back, return path, opposite way',
  ),
  internet: list(
    'internet, public internet, the outside, outside world, the world, wan, from outside, externally, anywhere, everywhere, public side',
  ),
  except: list(
    'except, except for, excluding, exclude, without, w/out, but not, other than, minus, apart from, besides, leave out, ignoring, ignore, skip, skipping, w/o, wo, not counting, sans, less, barring, everything but, anything but, everyone but, anyone but, all but, nothing but not',
  ),
  'no-need': list(
    "no need for, no need of, no need to open, don't need to open, dont need to open, do not need to open, doesn't need to open, doesnt need to open, need not open, don't have to open, dont have to open, do not have to open, don't want to open, dont want to open, have no need for, there is no need for, we don't need, we dont need, i don't need, i dont need, don't need, dont need, do not need, doesn't need, doesnt need, does not need, don't require, doesn't require, does not require, don't want, dont want, we don't want, do not want, don't care about, dont care about, not interested in, no interest in, no use for, not needed, isn't needed, isnt needed, is not needed, aren't needed, arent needed, are not needed, not required, isn't required, isnt required, is not required, aren't required, are not required, not necessary, isn't necessary, is not necessary, are not necessary, unnecessary, unneeded, not wanted, not relevant, is not relevant, isn't relevant",
  ),
  absent: list(
    "we have no, i have no, have no, has no, we've no, we don't have, we dont have, don't have, dont have, do not have, doesn't have, doesnt have, does not have, haven't got, havent got, we don't use, we dont use, don't use, dont use, do not use, doesn't use, doesnt use, does not use, not using, we're not using, no longer use, no longer have, no longer run, turned off, we turned off, switched off, we switched off, decommissioned, we decommissioned, uninstalled, got rid of, is turned off, is switched off, is disabled, are disabled, don't run, dont run, do not run, nobody, nobody uses, no one, no one uses, noone, not in use, isn't in use, is not in use, isn't used, isnt used, is not used, not used, aren't used, are not used, unused, not deployed, isn't deployed, is not deployed, aren't deployed",
  ),
  only: list(
    'only, just, solely, exclusively, only the, just the, limited to, narrow to, filter on, filter by, filter',
  ),
  and: list('and, or, vs, versus, plus, as well as, also, along with, compared to, compare, compared with, against, n'),
  all: list('all, every, everything, complete, whole, entire, full, any, each'),
  tcp: list('tcp'),
  udp: list('udp'),
  tls: list('tls, ssl'),
  mtls: list('mtls, mutual tls, mutual auth'),
  encrypted: list('encrypted, secured, secure, encryption'),
  unencrypted: list(
    'unencrypted, plain tcp, plaintext, clear text, cleartext, not encrypted, non tls, non-tls, without tls, w/out tls, w/o tls, insecure',
  ),
  not: list('not, no, nothing, never, none, isnt, non'),
  balancer: list(
    'load balancer, load balancers, loadbalancer, load balancing, load-balanced, load balanced, lb, lbs, hlb, hlbs, hardware load balancer, hardware load balancers, hw load balancer, hw lb, hardware lb, vip, vips, virtual server, virtual address, f5, kemp, netscaler, l4, slb, adc, big-ip, bigip, balancer, balancers',
  ),
  'hardware-only': list(
    'hardware load balancing, hardware load balancing only, hardware only, hw only, hlb only, only hlb, only hardware, without dns lb, without dns load balancing, no dns lb, no dns load balancing, not dns lb, pure hlb, hlb-only, only use hlb, only hlb no dns, all hardware, only hardware load balancing, hardware-only, nothing on dns lb, nothing on dns load balancing, not using dns lb, not using dns load balancing, dont use dns lb, dont use dns load balancing, dont do dns lb, pure hardware, full hlb, everything on the hlb, hardware lb only',
  ),
  'dns-balancing': list(
    'balance by dns, balancing by dns, balanced by dns, dns does the balancing, dns for load balancing, dns for balancing, balance with dns, balancing via dns, balance via dns, dns load balancing, dns lb, dnslb, dns load balanced, dns-lb, dns load-balancing, dns balancing, dns load balancer, dns load balance, dns round robin',
  ),
  ipsec: list(
    'ipsec, ip sec, ip-sec, ipsec exception, ipsec exceptions, ipsec exemption, ipsec exemptions, isolation exceptions, ipsec policy, ipsec policies, domain isolation, server isolation',
  ),
  'stand-alone': list('stand-alone, standalone, stand alone, dedicated, separate'),
  collocated: list('collocated, colocated, co-located, collo, colo, combined, same box'),
  follow: list(
    'and for, what about, how about, same for, now for, now, then, and, also for, ok and, ok now, and what about, and how about, the same for, same thing for, ditto for, ditto, same, instead, again, those, these, them, too, as well, that one, which of them, which of those, which ones, the ones, ones, of them, of those, of these',
  ),
  there: list('there, on that one, on it, on that box, on that server'),
  'whole-again': list(
    'show all again, all again, everything again, back to all, all of it, the whole list, the full list again, reset the filter, without the filter, no filter',
  ),
  help: list(
    'able to do for me, what are you able to do, what can you do for me, help me, help, usage, how do i use you, how do you work, how does this work, what can you do, what can i ask, how to use, commands, examples, what do you know, man page, how do i ask, how does this bot work, how does this thing work, how do you use this, how do i use this, what is this thing, what are you, who are you, what is this bot, how to use this, what can i ask you',
  ),
  greeting: list(
    'hi, hello, hey, hiya, yo, good morning, good evening, good afternoon, hey there, hi there, hello there, gm, howdy, sup',
  ),
  done: list(
    'done, fixed, solved, resolved, sorted, works now, work now, working now, all good, is up now, is back, is open now, are open now, is reachable now, is fixed, is done, is solved, confirmed, verified, opened it, opened them',
  ),
  thanks: list(
    'thanks, thank you, thx, ty, cheers, tnx, great, perfect, awesome, cool, nice, ok, okay, got it, lol, np, bye, good bot, nice one, well done, roger, copy that, good night, see you, cya, haha, wow, yes, yeah, yep, nope, sorry, sure',
  ),
  'in-english': list('in english, english, english please, english version'),
  'in-korean': list('in korean, korean, korean please, korean version'),
  machine: list(
    'server, servers, srv, srvs, svr, svrs, servr, pool, pools, box, boxes, machine, machines, node, nodes, host, hosts, role, roles, system, vm, vms, side, service, services, svc, component, components, device, devices, instance, nic, nics, interface, interfaces, leg',
  ),
  filler: list(
    "default gateway, default gw, two, three, four, since, call, old, because, cause, whole, a, an, the, of, for, on, in, at, with, by, as, our, my, your, their, its, we, i, you, they, he, she, someone, somebody, everyone, anyone, us, me, please, pls, plz, so, if, when, while, be, been, being, was, were, here, this, these, those, too, that, it, turn, off, im, i'm, we're, were, i'd, it's, its, there's, lets, let's, let, then, than, but, did, had, having, know, like, want, wants, wanna, wanted, gonna, going, go, put, bot, set, up, quick, quickly, asap, urgent, new, existing, one, ones, thing, things, stuff, kind, type, sort, really, actually, exactly, again, still, yet, both, either, per, between them, over, under, through, via, about, regarding, concerning, re, e.g., eg, ie, i.e., etc, hey, hm, hmm, uh, um, er, ah, oh, well, guys, folks, team, dude, mate, man, sir, colleague, customer, client side, deployment, environment, infra, infrastructure, setup, installation, network, side, number, numbers, info, details, row, rows, entry, entries, line, lines, protocol, protocols, transport, connection, connections, direction, session, sessions, conn, stateful, question, asking, asked, ask, got, gets, getting, see, seeing, need to know, right now, tonight, today, now, also, exact, specific, certain, particular, only if, something, anything, product, else, how, many, much, long, way, work, works, working, to know, wondering, wonder, curious, confirm, verify, make sure, sure, possible, possibly, maybe, say, says, said, doc, docs, documentation, according, official, microsoft, ms docs, onprem, on-prem, on prem, premises, standard, default, internal, internally, external, add, adding, added, create, build, building, deploy, deploying, put in, place, straight, out, have, view, handle, handled, belong, belongs, anyone know, sfb, behind, front of, in front of, dmz, zone, zones, segment, segments, vlan, subnet, hole, holes, ticket, request, requests, approve, approval, audit, auditor, auditing, security, people, guy, boss, manager, telco, vendor, partner, quick question, fyi, btw, plain, simple, simply, basically, supposed to, able, case, once, after, before, until, first, second, last, next, other, others, another, own, same, different, goes, go through, go over, comes, come, coming, go to, cross, crosses, pass, passes, carry, carries, take, takes, happens, happen, it all, at all, deal, story, s, t, re, ve, ll, d, m, x",
  ),
};
