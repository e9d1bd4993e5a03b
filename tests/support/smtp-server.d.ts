/** The part of smtp-server that the tests use; the package has no types of its own. */
declare module "smtp-server" {
  import type { Server } from "node:net";

  interface Session {
    envelope: { rcptTo: { address: string }[] };
  }
  type Done = (error?: Error | null) => void;

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      onRcptTo?: (address: { address: string }, session: Session, done: Done) => void;
      onData?: (stream: AsyncIterable<Buffer>, session: Session, done: Done) => void;
    });
    readonly server: Server;
    listen(port: number, host: string): void;
    close(done: () => void): void;
  }
}
