package dev.galley.device.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.mqtt.MqttMessageType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets only whole packets of decent size through to the decoder, one by one, and none while the connection pauses.
 * Without it a frame that lies about its length would be collected in memory, or be read on into the next one.
 */
final class FrameGuard extends ByteToMessageDecoder {

    private static final int MOST_LENGTH_BYTES = 4;

    private final Connection connection;
    private final int mostBytes;
    private @Nullable ChannelHandlerContext context;
    private boolean isFirst = true;

    FrameGuard(Connection connection, int mostBytes) {
        this.connection = connection;
        this.mostBytes = mostBytes;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (connection.isEnded()) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (connection.isPaused() || in.readableBytes() < 2) {
            return;
        }
        var type = in.getUnsignedByte(in.readerIndex()) >> 4;
        if (isFirst && type != MqttMessageType.CONNECT.value()) {
            connection.disconnect(Reasons.PROTOCOL_ERROR);
            return;
        }
        var length = 0;
        var lengthBytes = 0;
        int digit;
        do {
            if (lengthBytes == MOST_LENGTH_BYTES) {
                connection.disconnect(Reasons.MALFORMED_PACKET);
                return;
            }
            if (in.readableBytes() < 2 + lengthBytes) {
                return;
            }
            digit = in.getUnsignedByte(in.readerIndex() + 1 + lengthBytes);
            length |= (digit & 0x7F) << (7 * lengthBytes);
            lengthBytes++;
        } while ((digit & 0x80) != 0);
        if (length > mostBytes) {
            connection.disconnect(Reasons.PACKET_TOO_LARGE);
            return;
        }
        if (in.readableBytes() < 1 + lengthBytes + length) {
            return;
        }
        isFirst = false;
        var before = connection.packets();
        ctx.fireChannelRead(in.readRetainedSlice(1 + lengthBytes + length));
        if (connection.packets() != before + 1) {
            connection.disconnect(Reasons.MALFORMED_PACKET); // more or less in it than its length says
        }
    }

    /** Goes on with what has come in meanwhile. */
    void goOn() {
        if (context != null && !context.isRemoved()) {
            try {
                channelRead(context, Unpooled.EMPTY_BUFFER);
            } catch (Exception e) {
                context.fireExceptionCaught(e);
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        // not the parent's: it asks for more bytes while reading is off, and so would collect without bound
        discardSomeReadBytes();
        ctx.fireChannelReadComplete();
    }
}
