/** The part of smtp-server that is used here; the package has no types of its own. */
declare module "smtp-server" {
  import type { Server } from "node:net";
  import type { Readable } from "node:stream";

  interface Session {
    envelope: { rcptTo: { address: string }[] };
  }
  type Done = (error?: Error | null) => void;

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      size?: number;
      banner?: string;
      onRcptTo?: (address: { address: string }, session: Session, done: Done) => void;
      onData?: (stream: Readable & { sizeExceeded: boolean }, session: Session, done: Done) => void;
    });
    readonly server: Server;
    on(event: "error", listener: () => void): void;
    listen(port: number, host: string): void;
    close(done: () => void): void;
  }
}
